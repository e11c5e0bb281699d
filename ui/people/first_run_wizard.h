// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "store/store.h"

#include <QHash>
#include <QWizard>

#include <memory>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QRadioButton;

namespace kc::ui {

class FileChooser;
class LanguageSwitch;
class Prompts;

/// Makes a new store: language, empty or simulated; province and office; first administrator; where the file
/// lies.
class FirstRunWizard : public QWizard
{
    Q_OBJECT

public:
    enum PageId { BeginPage, OfficePage, PersonPage, FilePage };

    /// `folder` is proposed for the file. The services must outlive the wizard.
    FirstRunWizard(LanguageSwitch& languages, const Clock& clock, Prompts& prompts, FileChooser& files,
                   const QString& folder, QWidget* parent = nullptr);
    ~FirstRunWizard() override;

    /// Makes the store; the wizard stays open with the reason when that is refused.
    void accept() override;
    int nextId() const override;
    bool wantsSample() const;
    /// The name of the sample that is wanted (casework/sample/sample.h); empty without one.
    QString sampleName() const;
    /// The store made, after accept.
    std::unique_ptr<store::Store> takeStore();
    /// The login to offer at the first sign-in.
    QString login() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void makeBeginPage();
    void makeOfficePage();
    void makePersonPage();
    void makeFilePage();
    void retranslate();
    void fillProvinces();
    void check();
    void proposeNames();
    void proposeFile();
    bool makeEmpty(const QString& path);
    bool makeSample(const QString& path);

    LanguageSwitch& m_languages;
    const Clock& m_clock;
    Prompts& m_prompts;
    FileChooser& m_files;
    QString m_folder;
    std::unique_ptr<store::Store> m_store;
    QHash<QString, QLabel*> m_labels;
    QComboBox* m_language;
    QRadioButton* m_empty;
    QRadioButton* m_sample;
    QRadioButton* m_nationSample;
    QComboBox* m_province;
    QLineEdit* m_office;
    QLineEdit* m_superior;
    QLineEdit* m_name;
    QLineEdit* m_login;
    QLineEdit* m_password;
    QLineEdit* m_again;
    QLabel* m_hint;
    QLineEdit* m_file;
    QPushButton* m_browse;
};

/// A page that is complete when its wizard says so.
class CheckedPage : public QWizardPage
{
    Q_OBJECT

public:
    using QWizardPage::QWizardPage;
    bool isComplete() const override { return m_complete; }
    void setComplete(bool complete)
    {
        m_complete = complete;
        Q_EMIT completeChanged();
    }

private:
    bool m_complete = true;
};

} // namespace kc::ui
