// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QLabel>
#include <QLayout>

namespace kc::ui {

/// Rank of a text on the screen.
enum class TextRole { PageTitle, SectionTitle, Value, BigNumber, Muted, Caption };

/// Gives a label its size, weight and colour; follows a change of theme.
class RoleLabel : public QLabel
{
    Q_OBJECT

public:
    explicit RoleLabel(QWidget* parent = nullptr); ///< a form's own label: muted until setRole
    explicit RoleLabel(TextRole role, QWidget* parent = nullptr);
    RoleLabel(TextRole role, const QString& text, QWidget* parent = nullptr);
    void setRole(TextRole role);

protected:
    void changeEvent(QEvent* event) override;

private:
    void apply();
    TextRole m_role;
    bool m_applying = false;
};

/// A panel of its own ground with a thin outline.
class Card : public QFrame
{
    Q_OBJECT

public:
    explicit Card(QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;
};

/// One line across the window that stays: simulated data, read-only file. Tone decides its colours.
class Banner : public QFrame
{
    Q_OBJECT

public:
    enum class Tone { Warning, Danger, Note };
    explicit Banner(Tone tone, QWidget* parent = nullptr);
    void setText(const QString& text);
    QString text() const;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void paintText();
    Tone m_tone;
    QLabel* m_label;
};

/// What a list shows when it has nothing: an icon, a sentence, what to do next.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyState(QWidget* parent = nullptr);
    void set(const QString& iconName, const QString& title, const QString& hint);

private:
    QString m_icon;
    QLabel* m_picture;
    RoleLabel* m_title;
    RoleLabel* m_hint;
};

/// Lays widgets out in lines, as words of a text.
class FlowLayout : public QLayout
{
    Q_OBJECT

public:
    explicit FlowLayout(QWidget* parent, int spacing = 6);
    ~FlowLayout() override;

    void addItem(QLayoutItem* item) override { m_items.append(item); }
    int count() const override { return static_cast<int>(m_items.size()); }
    QLayoutItem* itemAt(int index) const override { return m_items.value(index); }
    QLayoutItem* takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override { return arrange(QRect(0, 0, width, 0), false); }
    void setGeometry(const QRect& rect) override;
    QSize sizeHint() const override { return minimumSize(); }
    QSize minimumSize() const override;

private:
    int arrange(const QRect& rect, bool place) const;
    QList<QLayoutItem*> m_items;
    int m_space;
};

/// Removes and deletes everything in a layout.
void clearLayout(QLayout* layout);

/// A caption as it reads on a button without its letter of Alt: "Ký (&Y)…" -> "Ký".
QString plainCaption(const QString& caption);

} // namespace kc::ui
