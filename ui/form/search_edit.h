// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

#include <functional>
#include <vector>

class QCompleter;
class QStandardItemModel;

namespace kc::ui {

/// One answer of a search: what is chosen, how it reads, and what tells it from its namesakes.
struct Choice
{
    QString id;
    QString title;
    QString detail;
};

/// A line in which one thing is searched for and chosen from the answers below it, with the keyboard alone:
/// type, arrow down, Enter. Without a choice the typed text stays and `id()` is empty: nothing is guessed.
class SearchEdit : public QLineEdit
{
    Q_OBJECT

public:
    using Source = std::function<std::vector<Choice>(const QString& query)>;

    explicit SearchEdit(QWidget* parent = nullptr);

    /// Asked at every change of the text; the order of its answers is kept.
    void setSource(Source source) { m_source = std::move(source); }
    void setChoice(const Choice& choice);
    void clearChoice();
    const QString& id() const { return m_id; }
    /// Something is typed that nothing was chosen for.
    bool isUndecided() const { return m_id.isEmpty() && !text().trimmed().isEmpty(); }
    /// The answers to the present text, as the list shows them.
    const std::vector<Choice>& answers() const { return m_answers; }
    /// Chooses an answer as a click in the list does.
    void choose(std::size_t answer);

Q_SIGNALS:
    /// A person chose, or began to type something else (id() is empty then).
    void idEdited();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void ask(const QString& query);
    void fill(const QString& query);

    Source m_source;
    std::vector<Choice> m_answers;
    QCompleter* m_completer;
    QStandardItemModel* m_model;
    QString m_id;
    QString m_title;
};

} // namespace kc::ui
