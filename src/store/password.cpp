// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/password.h"

#include "base/viet_text.h"

#include <sodium.h>

#include <array>
#include <stdexcept>

namespace kc::store {

namespace {

void startSodium()
{
    if (sodium_init() < 0)
        throw std::runtime_error("libsodium cannot start");
}

} // namespace

QString hashPassword(const QString& password)
{
    startSodium();
    QByteArray bytes = nfc(password).toUtf8();
    std::array<char, crypto_pwhash_STRBYTES> hash{};
    const int done = crypto_pwhash_str_alg(
        hash.data(), bytes.constData(), static_cast<unsigned long long>(bytes.size()),
        crypto_pwhash_OPSLIMIT_INTERACTIVE, crypto_pwhash_MEMLIMIT_INTERACTIVE, crypto_pwhash_ALG_ARGON2ID13);
    sodium_memzero(bytes.data(), static_cast<size_t>(bytes.size()));
    if (done != 0)
        throw std::runtime_error("no memory to hash a password");
    return QString::fromLatin1(hash.data());
}

bool verifyPassword(const QString& hash, const QString& password)
{
    startSodium();
    QByteArray bytes = nfc(password).toUtf8();
    const int result = crypto_pwhash_str_verify(hash.toLatin1().constData(), bytes.constData(),
                                                static_cast<unsigned long long>(bytes.size()));
    sodium_memzero(bytes.data(), static_cast<size_t>(bytes.size()));
    return result == 0;
}

} // namespace kc::store
