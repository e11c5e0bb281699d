# SPDX-License-Identifier: GPL-3.0-or-later
# What the window carries inside itself: translations, fonts, icons, the user guide.

# Translations. scripts/translations brings new source strings into khuyencong_vi.ts; what is unfinished there fails a test.
# qtbase_vi.ts is the house's own Vietnamese for Qt's dialogs, which Qt does not have.
set(kc_ts ${CMAKE_SOURCE_DIR}/resources/i18n/khuyencong_vi.ts)
set(kc_qt_ts ${CMAKE_SOURCE_DIR}/resources/i18n/qtbase_vi.ts)
qt_add_lrelease(kc_ui TS_FILES ${kc_ts} ${kc_qt_ts} QM_FILES_OUTPUT_VARIABLE kc_qm)
qt_add_resources(kc_ui kc_ui_i18n PREFIX /i18n BASE ${CMAKE_CURRENT_BINARY_DIR} FILES ${kc_qm})

# Fonts of the window (those of printed pages are in kc_report).
set(kc_faces Regular Bold Italic BoldItalic)
list(TRANSFORM kc_faces REPLACE "(.+)" "${KC_NOTO_DIR}/NotoSans-\\1.ttf" OUTPUT_VARIABLE kc_noto)
qt_add_resources(kc_ui kc_ui_fonts PREFIX /uifonts BASE ${KC_NOTO_DIR} FILES ${kc_noto})

# Icons: the few Breeze drawings the window uses, taken from the system's package at build time.
find_path(KC_BREEZE_DIR actions/22/document-new.svg PATHS /usr/share/icons/breeze REQUIRED)
set(kc_icons
    application-exit appointment-reminder arrow-down arrow-right bookmark-new checkmark color-management configure dialog-cancel
    dialog-ok dialog-ok-apply document-edit document-edit-sign document-export document-import document-multiple document-new document-open
    document-open-recent document-print document-print-preview document-send edit-clear edit-copy edit-find edit-undo go-home
    go-next go-previous help-about help-contents list-add list-remove mail-forward mail-reply-sender object-locked
    office-chart-bar office-report password-show-on project-development system-log-out system-users trash-empty user-group-properties
    user-identity view-bank view-filter view-history view-institution view-list-details view-refresh view-statistics view-task view-visible
    wallet-open window-close)
foreach(name IN LISTS kc_icons)
    foreach(candidate actions/22 status/22 places/22 preferences/22 actions/16)
        if(EXISTS "${KC_BREEZE_DIR}/${candidate}/${name}.svg")
            # The package's files are links to one another; the file behind the link is taken.
            file(REAL_PATH "${KC_BREEZE_DIR}/${candidate}/${name}.svg" kc_icon)
            configure_file("${kc_icon}" "${CMAKE_CURRENT_BINARY_DIR}/icons/${name}.svg" COPYONLY)
            list(APPEND kc_icon_files "${CMAKE_CURRENT_BINARY_DIR}/icons/${name}.svg")
            break()
        endif()
    endforeach()
    if(NOT EXISTS "${CMAKE_CURRENT_BINARY_DIR}/icons/${name}.svg")
        message(FATAL_ERROR "Breeze has no icon named ${name}")
    endif()
endforeach()
foreach(name dialog-error dialog-information dialog-warning dialog-password)
    file(REAL_PATH "${KC_BREEZE_DIR}/status/22/${name}.svg" kc_icon)
    configure_file("${kc_icon}" "${CMAKE_CURRENT_BINARY_DIR}/icons/${name}.svg" COPYONLY)
    list(APPEND kc_icon_files "${CMAKE_CURRENT_BINARY_DIR}/icons/${name}.svg")
endforeach()
qt_add_resources(kc_ui kc_ui_icons PREFIX /icons BASE ${CMAKE_CURRENT_BINARY_DIR}/icons FILES ${kc_icon_files})

# The user guide, shown by F1.
qt_add_resources(kc_ui kc_ui_guide PREFIX /guide BASE ${CMAKE_SOURCE_DIR}/docs
    FILES ${CMAKE_SOURCE_DIR}/docs/user-guide.vi.md ${CMAKE_SOURCE_DIR}/docs/user-guide.en.md)

# The program's own mark.
qt_add_resources(kc_ui kc_ui_mark PREFIX /mark BASE ${CMAKE_SOURCE_DIR}/resources/icons FILES ${CMAKE_SOURCE_DIR}/resources/icons/khuyencong.svg)
