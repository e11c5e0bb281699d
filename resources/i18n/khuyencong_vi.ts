<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN" sourcelanguage="en">
<context>
    <name>kc::ui::ActTable</name>
    <message>
        <source>New &amp;project…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New &amp;establishment…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New &amp;allocation…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New &amp;user…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Submit…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Return for completion…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Appraise…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Register with the &amp;ministry…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ministry a&amp;ppraisal…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appr&amp;ove…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;fuse…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Withdraw…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set &amp;password…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kc::ui::AllocationDialog</name>
    <message>
        <source>New allocation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Money assigned to a place for one year. A later change is a new entry; a reduction is entered with a minus.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Da&amp;te</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Fund</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fiscal &amp;year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Amount (đồng)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2: assigned %3, approved %4, left %5 đồng</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fund</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fiscal year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount in đồng</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for example 123/QĐ-UBND</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kc::ui::AllocationPane</name>
    <message>
        <source>Fiscal year %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is left of it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kc::ui::Application</name>
    <message>
        <source>This could not be done. What was confirmed before is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program ended unexpectedly last time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was confirmed is kept. The details below help those who repair the program; they hold no personal data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file was brought up to date. A copy as it was stands at %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Khuyến Công files (*.kcs *.db);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kc::ui::AuditPane</name>
    <message>
        <source>(kept secret)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No field that people see was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the record</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kc::ui::DateEdit</name>
    <message>
        <source>Calendar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dd/mm/yyyy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the calendar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the calendar (Alt+Down)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kc::ui::DetailPane</name>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a row to see the whole record.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kc::ui::EstablishmentDialog</name>
    <message>
        <source>Establishment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Tax code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Legal &amp;form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Representative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Founded &amp;on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it produces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How to reach it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tele&amp;phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Sector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;VSIC code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a recognised &amp;craft village</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owner is a &amp;woman</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owner belongs to an ethnic &amp;minority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wor&amp;kers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of them wome&amp;n</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;insured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capita&amp;l (đồng)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reven&amp;ue (đồng)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New establishment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit establishment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Perhaps the same establishment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(not stated)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tax code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Legal form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Representative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Founded on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VSIC code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Women among the workers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insured workers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save what you typed?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kc::ui::EstablishmentPane</name>
    <message>
        <source>This record is no longer there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tax code %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Legal form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Representative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Founded on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VSIC code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in a recognised craft village</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>owner is a woman</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>owner belongs to an ethnic minority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Traits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place of production</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As signed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On today&apos;s map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of them women</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of them insured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capital</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Projects and support</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No project yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Support (đồng)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Support granted</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kc::ui::EstablishmentPicker</name>
    <message>
        <source>Tax code or name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New establishment…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>enter “%1” as a new record</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kc::ui::FilterBar</name>
    <message>
        <source>Search, marks are not needed (Ctrl+F)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a condition (Ctrl+Shift+F)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a condition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filters you saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take this condition away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take away: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save this filter…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save this filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kc::ui::FilterDialog</name>
    <message>
        <source>Add a condition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;olumn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Co&amp;mparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is one of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is none of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>contains</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is exactly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marks are not needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>equals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at least</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more than</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>less than</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for example 300 triệu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no number.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kc::ui::FirstRunWizard</name>
    <message>
        <source>Where the file lies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Khuyến Công files (*.kcs)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Welcome to Khuyến Công</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All records of your office stand in one file. Choose how it begins.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Province and office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They stand at the head of every report.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First administrator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This person adds the others and gives them their roles.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put it where your office makes its copies.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An &amp;empty file for my office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A &amp;simulated province to try the program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With the law, the norms and the places of today; you add people and records.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hải Phòng after its merger with Hải Dương: about 150 establishments and 120 projects. Every page says that the data are simulated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Province or city</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Superior organ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written as they stand on your documents; capitals are made by the report.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Full name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Login</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password a&amp;gain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One file holds everything. Copies are made with File, Back up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making the simulated province…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The simulated province is ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in as one of these people; their password is %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kc::ui::FormProblems</name>
    <message numerus="yes">
        <source>%n problem(s) to solve</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kc::ui::HelpWindow</name>
    <message>
        <source>User guide</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kc::ui::ListPrint</name>
    <message>
        <source>SIMULATED DATA – NOT REAL FIGURES</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 records. Printed by %2 on %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spreadsheet text (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kc::ui::ListsPage</name>
    <message>
        <source>Lists</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kc::ui::MainWindow</name>
    <message>
        <source>Choose a record first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Setting up, nobody is signed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simulated data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SIMULATED DATA – NOT REAL FIGURES</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is open for reading only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is being set up. Add the first administrator under Users (Ctrl+Shift+U).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Khuyến Công</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the application to the conference report: industrial promotion projects of a province.

Free software under the GNU General Public License, version 3 or later. Icons: Breeze (KDE, LGPL). Fonts: Noto Sans (OFL), Tinos (Apache). Built with Qt %1 and SQLite.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back up the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Khuyến Công files (*.kcs)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A checked copy stands at %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Back up…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E&amp;xport the list…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print pre&amp;view…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Print the list…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Sign out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add a condition…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;lear the filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Columns…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the &amp;desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Da&amp;rk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;User guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Establishments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Projects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allocations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Law and lists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Users</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Audit trail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No establishment yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Ctrl+N to enter the first one, or bring a list in with the command line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No project yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Ctrl+N to enter a project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No money assigned yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Ctrl+N to enter a decision that assigns money. Without one no project can be approved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No user yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Ctrl+N to add the first administrator; that ends the set-up.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kc::ui::MoneyChart</name>
    <message>
        <source>%1: assigned %2, asked %3, approved %4 đồng</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assigned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approved</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kc::ui::PasswordDialog</name>
    <message>
        <source>New password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New pass&amp;word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New password of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New password again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kc::ui::PasswordHint</name>
    <message>
        <source>At least 8 characters. A sentence of a few words is easy to remember and hard to guess.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too short: at least 8 characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The password must not be the login.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two entries differ.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strong password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Acceptable. 14 characters or more are better.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kc::ui::PlacePicker</name>
    <message>
        <source>(choose a province)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whole province</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>formerly %1, until %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (until %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Province</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commune, ward or special zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commune or ward – type without marks</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kc::ui::RegisterView</name>
    <message>
        <source>The list cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file did not answer. Try again with F5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing fits this filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take a condition away, or press Ctrl+Shift+L to clear the filter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This list is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As in the beginning</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kc::ui::RowPane</name>
    <message>
        <source>This record is no longer there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Validity and legal basis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Legal basis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no end set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not stated</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kc::ui::SignInDialog</name>
    <message>
        <source>Sign in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Login</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another &amp;file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Login</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may try again now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many wrong passwords. Seconds to wait: %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kc::ui::StartPage</name>
    <message>
        <source>Hello, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Money of the year %1 by source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assigned by decisions, asked for by files under way, approved so far.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for me, oldest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing waits for you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Submitted on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Support (đồng)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kc::ui::UserDialog</name>
    <message>
        <source>User</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Login</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Full name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Roles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Scope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password a&amp;gain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May sign &amp;in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New user</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit user</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Login</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who entered or appraised a project does not approve it, whatever roles one person has.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kc::ui::WelcomeDialog</name>
    <message>
        <source>Recent files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Industrial promotion: from the application to the report.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Khuyến Công files (*.kcs *.db);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
