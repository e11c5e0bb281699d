// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/viet_text.h"
#include "support/window_fixture.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlQuery>

#include "register/list_print.h"

using namespace kc;
using namespace kc::test;

namespace {

/// Many establishments written by the engine itself, so that a list has several pages and the expectations
/// come from elsewhere.
void addMany(store::Store& store, int count)
{
    QSqlDatabase db = store.database();
    REQUIRE(db.transaction());
    QSqlQuery unit(db);
    REQUIRE(unit.exec(
        u"SELECT id FROM admin_unit WHERE code = '31' AND level = 'province' ORDER BY valid_from DESC"_s));
    REQUIRE(unit.next());
    const QString place = unit.value(0).toString();
    const QStringList names{u"Đại Thắng"_s, u"Dệt may Ân"_s, u"Ấn Hồng"_s, u"Anh Đào"_s, u"Ẩm thực"_s};
    QSqlQuery query(db);
    REQUIRE(query.prepare(
        u"INSERT INTO establishment (id, revision, tax_code, name, name_folded, legal_form, place, "
        u"place_as_of, address, "
        "sector, vsic_code, vsic_version, founded_on, representative, owner_female, owner_ethnic_minority, "
        "craft_village, workers, female_workers, insured_workers, capital, revenue, phone, email, note) "
        "VALUES (?, 1, ?, ?, kc_fold(?), ?, ?, NULL, '', '', '', '', NULL, '', 0, 0, 0, ?, NULL, NULL, NULL, ?, '', '', '')"_s));
    for (int i = 0; i < count; ++i) {
        const QString name = u"%1 %2"_s.arg(names[i % names.size()]).arg(i * 7919 % count);
        query.addBindValue(QUuid::createUuidV5(QUuid(), QString::number(i)).toString(QUuid::WithoutBraces));
        query.addBindValue(u"%1"_s.arg(100000000 + i, 10, 10, QChar(u'0')));
        query.addBindValue(name);
        query.addBindValue(name);
        query.addBindValue(i % 3 == 0 ? u"household"_s : u"llc"_s);
        query.addBindValue(place);
        query.addBindValue(i % 50);
        query.addBindValue(qint64(i) * 1'000'003);
        REQUIRE(query.exec());
    }
    REQUIRE(db.commit());
}

struct ModelDesk
{
    TestOffice office;
    const store::Register* reg = store::findRegister(u"establishments"_s);
    std::unique_ptr<ui::RegisterModel> model;

    explicit ModelDesk(int count)
    {
        addMany(*office.store, count);
        model = std::make_unique<ui::RegisterModel>(*office.store, *reg);
    }
    void wait()
    {
        REQUIRE(QTest::qWaitFor([&] { return !model->isLoading(); }, 10000));
    }
    int columnOf(const QString& key) const
    {
        for (size_t i = 0; i < reg->columns.size(); ++i) {
            if (reg->columns[i].key == key)
                return static_cast<int>(i);
        }
        return -1;
    }
    /// The text of a cell once its page has come.
    QString cell(int row, const QString& key)
    {
        const QModelIndex index = model->index(row, columnOf(key));
        REQUIRE(QTest::qWaitFor([&] { return index.data().toString() != u"…"_s; }, 5000));
        return index.data().toString();
    }
    std::vector<QString> sqlIds(const QString& where, const QString& order)
    {
        std::vector<QString> ids;
        QSqlQuery query(office.store->database());
        REQUIRE(query.exec(u"SELECT e.id FROM establishment e WHERE "_s + where + u" ORDER BY "_s + order));
        while (query.next())
            ids.push_back(query.value(0).toString());
        return ids;
    }
};

} // namespace

TEST_CASE("A register of many pages is a well-behaved model", "[register]")
{
    ModelDesk desk(1000);
    QAbstractItemModelTester tester(desk.model.get(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    desk.model->reload();
    desk.wait();
    CHECK(desk.model->rowCount() == 1000);
    CHECK(desk.model->columnCount() == static_cast<int>(desk.reg->columns.size()));
    CHECK_FALSE(desk.cell(0, u"tax_code"_s).isEmpty());
    CHECK_FALSE(desk.cell(999, u"tax_code"_s).isEmpty());
    desk.model->setFilter({u"khong co ai"_s, {}});
    desk.wait();
    CHECK(desk.model->rowCount() == 0);
}

TEST_CASE("Rows are read only where somebody looks", "[register]")
{
    ModelDesk desk(1000);
    desk.model->reload();
    desk.wait();
    QSignalSpy pages(desk.model.get(), &QAbstractItemModel::dataChanged);
    desk.cell(500, u"name"_s);
    REQUIRE(pages.count() == 1);
    CHECK(pages[0][0].toModelIndex().row() == 384); // 128 rows a page
    CHECK(pages[0][1].toModelIndex().row() == 511);
    desk.cell(510, u"name"_s);
    CHECK(pages.count() == 1);
    desk.cell(512, u"name"_s);
    CHECK(pages.count() == 2);
}

TEST_CASE("Filter, order and sums equal what the engine says by other means", "[register]")
{
    ModelDesk desk(700);
    desk.model->setFilter(
        {u"an"_s, {{u"legal_form"_s, u"="_s, {u"household"_s}}, {u"workers"_s, u">="_s, {u"20"_s}}}});
    desk.wait();
    const QString where =
        u"e.legal_form = 'household' AND e.workers >= 20 AND instr(e.name_folded || ' ' || e.tax_code, 'an') > 0"_s;
    SECTION("by the Vietnamese alphabet")
    {
        // Reference order: compared pairwise by the alphabet of base/viet_text, not by the engine's
        // collation.
        std::vector<std::pair<QString, QString>> rows;
        QSqlQuery query(desk.office.store->database());
        REQUIRE(query.exec(u"SELECT e.id, e.name FROM establishment e WHERE "_s + where));
        while (query.next())
            rows.emplace_back(query.value(0).toString(), query.value(1).toString());
        REQUIRE(rows.size() > 40);
        REQUIRE(rows.size() == desk.model->ids().size());
        desk.model->sort(desk.columnOf(u"name"_s), Qt::DescendingOrder);
        desk.wait();
        desk.model->sort(desk.columnOf(u"name"_s), Qt::AscendingOrder);
        desk.wait();
        QString before;
        for (const QString& id : desk.model->ids()) {
            const auto row =
                std::find_if(rows.begin(), rows.end(), [&](const auto& r) { return r.first == id; });
            REQUIRE(row != rows.end());
            if (!before.isEmpty())
                CHECK(compareVietnamese(before, row->second, Digits::AsNumbers) <= 0);
            before = row->second;
        }
    }
    SECTION("by number, descending")
    {
        desk.model->sort(desk.columnOf(u"workers"_s), Qt::DescendingOrder);
        desk.wait();
        CHECK(desk.model->ids() == desk.sqlIds(where, u"e.workers DESC, e.id"_s));
    }
}

TEST_CASE("The totals line adds what the filter lets through", "[register]")
{
    TestOffice office;
    office.allocate(1'500'000'000);
    office.allocate(700'000'001, u"national"_s);
    office.allocate(90'000'000, u"local"_s, 2024);
    ui::RegisterModel model(*office.store, *store::findRegister(u"allocations"_s));
    model.setFilter({{}, {{u"fiscal_year"_s, u"="_s, {u"2025"_s}}}});
    REQUIRE(QTest::qWaitFor([&] { return !model.isLoading(); }, 5000));
    REQUIRE(model.totalColumns() == QStringList{u"amount"_s});
    CHECK(model.total(0).value() == 2'200'000'001);
    CHECK(model.count() == 2);
}

TEST_CASE("Only the newest question is answered", "[register]")
{
    ModelDesk desk(500);
    QSignalSpy loaded(desk.model.get(), &ui::RegisterModel::loaded);
    for (int i = 0; i < 20; ++i)
        desk.model->setFilter({u"an"_s, {{u"workers"_s, u"="_s, {QString::number(i)}}}});
    desk.wait();
    CHECK(loaded.count() == 1);
    QSqlQuery query(desk.office.store->database());
    REQUIRE(query.exec(
        u"SELECT count(*) FROM establishment e WHERE e.workers = 19 AND instr(e.name_folded || ' ' || e.tax_code, 'an') > 0"_s));
    REQUIRE(query.next());
    CHECK(desk.model->rowCount() == query.value(0).toInt());
}

TEST_CASE("A list is written out for spreadsheets with plain numbers", "[register]")
{
    TestOffice office;
    office.allocate(1'500'000'000);
    ui::RegisterModel model(*office.store, *store::findRegister(u"allocations"_s));
    model.reload();
    REQUIRE(QTest::qWaitFor([&] { return !model.isLoading(); }, 5000));
    const QString path = office.dir.filePath(u"list.csv"_s);
    REQUIRE(ui::writeCsv(model, {1, 6}, path));
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(file.readAll() ==
          QByteArray("\xEF\xBB\xBFQuyết định,Số tiền (đồng)\r\nQuyết định 10/QĐ-UBND,1500000000\r\n"));
}
