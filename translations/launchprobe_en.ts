<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
<context>
    <name>Dossier</name>
    <message numerus="yes">
        <source>%n further report(s) stand farther from the profile and are left out here.</source>
        <translation>
            <numerusform>%n further report stands farther from the profile and is left out here.</numerusform>
            <numerusform>%n further reports stand farther from the profile and are left out here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n independent rig(s)</source>
        <translation>
            <numerusform>%n independent rig</numerusform>
            <numerusform>%n independent rigs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HarvestCommand</name>
    <message numerus="yes">
        <source>%n thread(s)</source>
        <comment>in the archive</comment>
        <translation>
            <numerusform>%n thread</numerusform>
            <numerusform>%n threads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s)</source>
        <comment>in the archive</comment>
        <translation>
            <numerusform>%n post</numerusform>
            <numerusform>%n posts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new post(s)</source>
        <comment>since the run began</comment>
        <translation>
            <numerusform>%n new post</numerusform>
            <numerusform>%n new posts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, waiting %n second(s)</source>
        <translation>
            <numerusform>, waiting %n second</numerusform>
            <numerusform>, waiting %n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportCommand</name>
    <message numerus="yes">
        <source>%n post(s)</source>
        <comment>in an import&apos;s report</comment>
        <translation>
            <numerusform>%n post</numerusform>
            <numerusform>%n posts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n thread(s)</source>
        <comment>in an import&apos;s report</comment>
        <translation>
            <numerusform>in %n thread</numerusform>
            <numerusform>in %n threads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n more bad line(s)</source>
        <comment>after the first bad lines of a file</comment>
        <translation>
            <numerusform>%1: %n more bad line</numerusform>
            <numerusform>%1: %n more bad lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LaunchProbe::Services::HarvestJob</name>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n request</numerusform>
            <numerusform>%n requests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s)</source>
        <translation>
            <numerusform>%n post</numerusform>
            <numerusform>%n posts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new post(s)</source>
        <translation>
            <numerusform>%n new post</numerusform>
            <numerusform>%n new posts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LaunchProbe::Services::ImportJob</name>
    <message numerus="yes">
        <source>Import of %n file(s)</source>
        <translation>
            <numerusform>Import of %n file</numerusform>
            <numerusform>Import of %n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s)</source>
        <translation>
            <numerusform>%n post</numerusform>
            <numerusform>%n posts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n post(s)</source>
        <translation>
            <numerusform>%1: %n post</numerusform>
            <numerusform>%1: %n posts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n further problem(s)</source>
        <translation>
            <numerusform>%n further problem</numerusform>
            <numerusform>%n further problems</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new post(s)</source>
        <translation>
            <numerusform>%n new post</numerusform>
            <numerusform>%n new posts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n updated</source>
        <translation>
            <numerusform>%n updated</numerusform>
            <numerusform>%n updated</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known and unchanged</source>
        <translation>
            <numerusform>%n known and unchanged</numerusform>
            <numerusform>%n known and unchanged</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LaunchProbe::Services::Workbench</name>
    <message numerus="yes">
        <source>%n thread(s)</source>
        <translation>
            <numerusform>%n thread</numerusform>
            <numerusform>%n threads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s)</source>
        <translation>
            <numerusform>%n post</numerusform>
            <numerusform>%n posts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n trace(s)</source>
        <translation>
            <numerusform>%n trace</numerusform>
            <numerusform>%n traces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n finding</numerusform>
            <numerusform>%n findings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LaunchProbe::Tables::FindingUndo</name>
    <message numerus="yes">
        <source>verdict &quot;%1&quot; on %n post(s)</source>
        <comment>undo</comment>
        <translation>
            <numerusform>verdict &quot;%1&quot; on %n post</numerusform>
            <numerusform>verdict &quot;%1&quot; on %n posts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>tag &quot;%1&quot; on %n post(s)</source>
        <comment>undo</comment>
        <translation>
            <numerusform>tag &quot;%1&quot; on %n post</numerusform>
            <numerusform>tag &quot;%1&quot; on %n posts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>tag &quot;%1&quot; off %n post(s)</source>
        <comment>undo</comment>
        <translation>
            <numerusform>tag &quot;%1&quot; off %n post</numerusform>
            <numerusform>tag &quot;%1&quot; off %n posts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>note on %n post(s)</source>
        <comment>undo</comment>
        <translation>
            <numerusform>note on %n post</numerusform>
            <numerusform>note on %n posts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LaunchProbe::Tables::MatrixModel</name>
    <message numerus="yes">
        <source>%n rig(s)</source>
        <comment>a cell of the matrix without a clear outcome</comment>
        <translation>
            <numerusform>%n rig</numerusform>
            <numerusform>%n rigs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LaunchProbe::Ui::CoveragePanel</name>
    <message numerus="yes">
        <source>%n query(ies)</source>
        <comment>of the ledger</comment>
        <translation>
            <numerusform>%n query</numerusform>
            <numerusform>%n queries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LaunchProbe::Ui::DecodeView</name>
    <message numerus="yes">
        <source>%n smaller group(s) can be read in the table.</source>
        <translation>
            <numerusform>%n smaller group can be read in the table.</numerusform>
            <numerusform>%n smaller groups can be read in the table.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LaunchProbe::Ui::FilterBar</name>
    <message numerus="yes">
        <source>Last %n day(s)</source>
        <comment>before the newest post</comment>
        <translation>
            <numerusform>Last %n day</numerusform>
            <numerusform>Last %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LaunchProbe::Ui::ProfileForm</name>
    <message numerus="yes">
        <source>%n card(s) are called &quot;%1&quot;: choose the edition.</source>
        <translation>
            <numerusform>%n card is called &quot;%1&quot;: choose the edition.</numerusform>
            <numerusform>%n cards are called &quot;%1&quot;: choose the edition.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LaunchProbe::Ui::QueriesPanel</name>
    <message numerus="yes">
        <source>%1 of %n question(s) are asked.</source>
        <translation>
            <numerusform>%1 of %n question are asked.</numerusform>
            <numerusform>%1 of %n questions are asked.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LaunchProbe::Ui::ReaderPanel</name>
    <message numerus="yes">
        <source>%n post(s)</source>
        <comment>of a thread</comment>
        <translation>
            <numerusform>%n post</numerusform>
            <numerusform>%n posts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LaunchProbe::Ui::ResultsPanel</name>
    <message numerus="yes">
        <source>%n post(s)</source>
        <comment>rows of the results table</comment>
        <translation>
            <numerusform>%n post</numerusform>
            <numerusform>%n posts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chosen</source>
        <comment>posts</comment>
        <translation>
            <numerusform>%n chosen</numerusform>
            <numerusform>%n chosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Note on %n post(s):</source>
        <translation>
            <numerusform>Note on %n post:</numerusform>
            <numerusform>Note on %n posts:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tag for %n post(s):</source>
        <translation>
            <numerusform>Tag for %n post:</numerusform>
            <numerusform>Tag for %n posts:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LaunchProbe::Ui::ThreadText</name>
    <message numerus="yes">
        <source>%n point(s)</source>
        <comment>votes of a post</comment>
        <translation>
            <numerusform>%n point</numerusform>
            <numerusform>%n points</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LaunchProbe::Ui::TraceChart</name>
    <message numerus="yes">
        <source>%n trace(s)</source>
        <comment>points of a chart</comment>
        <translation>
            <numerusform>%n trace</numerusform>
            <numerusform>%n traces</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LaunchProbe::Ui::VramView</name>
    <message numerus="yes">
        <source>%n token(s) of context</source>
        <translation>
            <numerusform>%n token of context</numerusform>
            <numerusform>%n tokens of context</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Matrix</name>
    <message numerus="yes">
        <source>%n rig(s) without a clear outcome</source>
        <translation>
            <numerusform>%n rig without a clear outcome</numerusform>
            <numerusform>%n rigs without a clear outcome</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MatrixCommand</name>
    <message numerus="yes">
        <source>%n rig(s)</source>
        <translation>
            <numerusform>%n rig</numerusform>
            <numerusform>%n rigs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProblemWords</name>
    <message numerus="yes">
        <source>Wait %n minute(s) and resume.</source>
        <translation>
            <numerusform>Wait %n minute and resume.</numerusform>
            <numerusform>Wait %n minutes and resume.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProfileCommand</name>
    <message numerus="yes">
        <source>%n token(s)</source>
        <translation>
            <numerusform>%n token</numerusform>
            <numerusform>%n tokens</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchCommand</name>
    <message numerus="yes">
        <source>%n post(s) found</source>
        <translation>
            <numerusform>%n post found</numerusform>
            <numerusform>%n posts found</numerusform>
        </translation>
    </message>
</context>
</TS>
