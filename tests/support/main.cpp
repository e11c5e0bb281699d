// SPDX-License-Identifier: GPL-3.0-or-later
// One main for every test program. The platform is offscreen unless the caller says otherwise, so that a
// machine without a display registers and runs the same tests (a program that cannot start runs none).
#define CATCH_CONFIG_RUNNER
#include <catch2/catch.hpp>

#ifdef QT_WIDGETS_LIB
#include <QApplication>
using TestApplication = QApplication;
#elif defined(QT_GUI_LIB)
#include <QGuiApplication>
using TestApplication = QGuiApplication;
#else
#include <QCoreApplication>
using TestApplication = QCoreApplication;
#endif

int main(int argc, char** argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    TestApplication app(argc, argv);
    return Catch::Session().run(argc, argv);
}
