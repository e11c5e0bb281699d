// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/reference_files.h"
#include "domain/tax_code.h"

#include <catch2/catch.hpp>
#include <rapidcheck.h>

using namespace kc;
using namespace kctest;

TEST_CASE("published tax codes fit their check digit", "[domain][tax]")
{
    for (const char* published : {"0300588569", "0101248141", "0100109106"}) {
        CHECK(taxCodeCheckDigitFits(code(published)));
        CHECK(checkTaxCode(code(published)).empty());
    }
    CHECK(checkTaxCode(code("0100109106-001")).empty());
}

TEST_CASE("every other check digit is warned about, not refused", "[domain][tax]")
{
    for (int digit = 0; digit <= 9; ++digit) {
        const QString candidate = code("010010910") + QString::number(digit);
        const Findings findings = checkTaxCode(candidate);
        if (digit == 6) {
            CHECK(findings.empty());
            continue;
        }
        REQUIRE(findings.size() == 1);
        CHECK(findings[0].code == code("tax_code.check_digit"));
        CHECK(findings[0].severity == Severity::Warning);
        checkTexts(findings);
    }
    CHECK(has(checkTaxCode(code("0100109107-001")), "tax_code.check_digit"));
}

TEST_CASE("a remainder of zero gives ten, which is not issued", "[domain][tax]")
{
    // 0 x 31 + ... + 3 x 7 + 4 x 3 = 33 = 3 x 11, so N10 would have to be 10.
    CHECK_FALSE(taxCodeCheckDigitFits(code("0000003040")));
    CHECK_FALSE(taxCodeCheckDigitFits(code("0000000000")));
    // One more in the last place: 36 mod 11 = 3, N10 = 7.
    CHECK(taxCodeCheckDigitFits(code("0000003057")));
}

TEST_CASE("a personal number has twelve digits and no check digit", "[domain][tax]")
{
    CHECK(taxCodeForm(code("031085012345")) == TaxCodeForm::Personal);
    CHECK(checkTaxCode(code("031085012345")).empty());
}

TEST_CASE("what is no tax code is refused", "[domain][tax]")
{
    for (const char* wrong : {"", "123", "01001091066", "0100109106-01", "0100109106001-", "0100109106/001",
                              "01001O910X", "0100109106-0001", "0100109106-00a", "1234567890123"}) {
        INFO(wrong);
        const Findings findings = checkTaxCode(code(wrong));
        REQUIRE(findings.size() == 1);
        CHECK(findings[0].code == code("tax_code.form"));
        CHECK(findings[0].severity == Severity::Error);
        checkTexts(findings);
    }
}

TEST_CASE("normalising reads what people paste", "[domain][tax]")
{
    CHECK(normaliseTaxCode(code(" 0100 109.106 ")) == code("0100109106"));
    CHECK(normaliseTaxCode(code("0100109106 – 001")) == code("0100109106-001"));
    CHECK(normaliseTaxCode(code("0100109106001")) == code("0100109106-001"));
    CHECK(normaliseTaxCode(code("О1ООlО91О6")) == code("0100109106"));           // Cyrillic O, small L
    CHECK(normaliseTaxCode(code("０１００１０９１０６")) == code("0100109106")); // full width
    CHECK(normaliseTaxCode(code("\u200b0100109106\u00a0")) == code("0100109106"));
    CHECK(normaliseTaxCode(code("0300588569")) == code("0300588569")); // leading zero stays
    CHECK(normaliseTaxCode(code("MST 12")) == code("MST12"));          // stays recognisable
}

TEST_CASE("a single wrong digit among the first nine never passes unnoticed", "[domain][tax][property]")
{
    // The weights are no multiples of 11 and differences are below 11, so the remainder always changes.
    REQUIRE(rc::check([] {
        QString good;
        int sum = 0;
        const int weights[] = {31, 29, 23, 19, 17, 13, 7, 5, 3};
        for (const int weight : weights) {
            const int digit = *rc::gen::inRange(0, 10);
            good += QString::number(digit);
            sum += weight * digit;
        }
        RC_PRE(sum % 11 != 0);
        good += QString::number(10 - sum % 11);
        RC_ASSERT(taxCodeCheckDigitFits(good));
        const auto at = *rc::gen::inRange(0, 9);
        const int other = (good.at(at).digitValue() + *rc::gen::inRange(1, 10)) % 10;
        QString bad = good;
        bad[at] = QChar(static_cast<char16_t>(u'0' + other));
        RC_ASSERT(!taxCodeCheckDigitFits(bad));
        RC_ASSERT(normaliseTaxCode(good) == good);
    }));
}
