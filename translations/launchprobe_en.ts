<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
<context>
    <name>CopiesCommand</name>
    <message numerus="yes">
        <source>%n post(s) may be copies</source>
        <translation>
            <numerusform>%n post may be a copy</numerusform>
            <numerusform>%n posts may be copies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln post(s) compared</source>
        <translation>
            <numerusform>%Ln post compared</numerusform>
            <numerusform>%Ln posts compared</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DisputeCard</name>
    <message numerus="yes">
        <source>%Ln independent rig(s)</source>
        <translation>
            <numerusform>%Ln independent rig</numerusform>
            <numerusform>%Ln independent rigs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln older one(s) left out</source>
        <comment>reports</comment>
        <translation>
            <numerusform>%Ln older one left out</numerusform>
            <numerusform>%Ln older ones left out</numerusform>
        </translation>
    </message>
</context>
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
    <name>ExportCommand</name>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <comment>written as HAR</comment>
        <translation>
            <numerusform>%n answer</numerusform>
            <numerusform>%n answers</numerusform>
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
    <message numerus="yes">
        <source>%n request(s) of the last harvest failed; --retry-failed asks only these.</source>
        <translation>
            <numerusform>%n request of the last harvest failed; --retry-failed asks only this one.</numerusform>
            <numerusform>%n requests of the last harvest failed; --retry-failed asks only these.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) found deleted at their source</source>
        <comment>since the run began</comment>
        <translation>
            <numerusform>%n post found deleted at its source</numerusform>
            <numerusform>%n posts found deleted at their source</numerusform>
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
    <name>LaunchProbe::Services::CopySearchJob</name>
    <message numerus="yes">
        <source>%Ln post(s) compared</source>
        <translation>
            <numerusform>%Ln post compared</numerusform>
            <numerusform>%Ln posts compared</numerusform>
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
    <message numerus="yes">
        <source>%n post(s) found deleted at their source</source>
        <translation>
            <numerusform>%n post found deleted at its source</numerusform>
            <numerusform>%n posts found deleted at their source</numerusform>
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
        <source>%n further problem(s)</source>
        <translation>
            <numerusform>%n further problem</numerusform>
            <numerusform>%n further problems</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln post(s)</source>
        <translation>
            <numerusform>%Ln post</numerusform>
            <numerusform>%Ln posts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln post(s)</source>
        <translation>
            <numerusform>%1: %Ln post</numerusform>
            <numerusform>%1: %Ln posts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new post(s)</source>
        <translation>
            <numerusform>%Ln new post</numerusform>
            <numerusform>%Ln new posts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln updated</source>
        <translation>
            <numerusform>%Ln updated</numerusform>
            <numerusform>%Ln updated</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln known and unchanged</source>
        <translation>
            <numerusform>%Ln known and unchanged</numerusform>
            <numerusform>%Ln known and unchanged</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LaunchProbe::Services::Workbench</name>
    <message numerus="yes">
        <source>%Ln thread(s)</source>
        <translation>
            <numerusform>%Ln thread</numerusform>
            <numerusform>%Ln threads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln post(s)</source>
        <translation>
            <numerusform>%Ln post</numerusform>
            <numerusform>%Ln posts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln trace(s)</source>
        <translation>
            <numerusform>%Ln trace</numerusform>
            <numerusform>%Ln traces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln finding(s)</source>
        <translation>
            <numerusform>%Ln finding</numerusform>
            <numerusform>%Ln findings</numerusform>
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
    <message numerus="yes">
        <source>Writing what is said of %Ln post(s)</source>
        <translation>
            <numerusform>Writing what is said of %Ln post</numerusform>
            <numerusform>Writing what is said of %Ln posts</numerusform>
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
    <name>LaunchProbe::Ui::ContextView</name>
    <message numerus="yes">
        <source>%Ln token(s) of context</source>
        <translation>
            <numerusform>%Ln token of context</numerusform>
            <numerusform>%Ln tokens of context</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LaunchProbe::Ui::CopyHint</name>
    <message numerus="yes">
        <source>Gathers passages of %n other post(s), most from %1: %2 % of its words stand there.</source>
        <translation>
            <numerusform>Gathers passages of %n other post, most from %1: %2 % of its words stand there.</numerusform>
            <numerusform>Gathers passages of %n other posts, most from %1: %2 % of its words stand there.</numerusform>
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
    <name>LaunchProbe::Ui::DisputesPanel</name>
    <message numerus="yes">
        <source>%Ln dispute(s)</source>
        <translation>
            <numerusform>%Ln dispute</numerusform>
            <numerusform>%Ln disputes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LaunchProbe::Ui::FacetList</name>
    <message numerus="yes">
        <source>%1: %2, %n post(s)</source>
        <translation>
            <numerusform>%1: %2, %n post</numerusform>
            <numerusform>%1: %2, %n posts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LaunchProbe::Ui::FailuresView</name>
    <message numerus="yes">
        <source>%Ln rarer one(s) can be read in the table</source>
        <comment>kinds of failure</comment>
        <translation>
            <numerusform>%Ln rarer one can be read in the table</numerusform>
            <numerusform>%Ln rarer ones can be read in the table</numerusform>
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
    <name>LaunchProbe::Ui::GroupDetails</name>
    <message numerus="yes">
        <source>%Ln independent rig(s)</source>
        <translation>
            <numerusform>%Ln independent rig</numerusform>
            <numerusform>%Ln independent rigs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln older one(s) left out</source>
        <comment>reports</comment>
        <translation>
            <numerusform>%Ln older one left out</numerusform>
            <numerusform>%Ln older ones left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LaunchProbe::Ui::LogDropPanel</name>
    <message numerus="yes">
        <source>%Ln private thing(s) masked. Nothing has left this machine.</source>
        <translation>
            <numerusform>%Ln private thing masked. Nothing has left this machine.</numerusform>
            <numerusform>%Ln private things masked. Nothing has left this machine.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln error(s) in the archive, %1 of them in several threads:</source>
        <translation>
            <numerusform>%Ln error in the archive, %1 of them in several threads:</numerusform>
            <numerusform>%Ln errors in the archive, %1 of them in several threads:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LaunchProbe::Ui::OutcomesView</name>
    <message numerus="yes">
        <source>%Ln version(s) that fewer posts name can be read in the table</source>
        <translation>
            <numerusform>%Ln version that fewer posts name can be read in the table</numerusform>
            <numerusform>%Ln versions that fewer posts name can be read in the table</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LaunchProbe::Ui::OwnClaims</name>
    <message numerus="yes">
        <source>%Ln quote(s)</source>
        <translation>
            <numerusform>%Ln quote</numerusform>
            <numerusform>%Ln quotes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them gone</source>
        <comment>quotes whose post was edited or deleted</comment>
        <translation>
            <numerusform>%Ln of them gone</numerusform>
            <numerusform>%Ln of them gone</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LaunchProbe::Ui::PostTriage</name>
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
        <source>%Ln post(s)</source>
        <comment>rows of the results table</comment>
        <translation>
            <numerusform>%Ln post</numerusform>
            <numerusform>%Ln posts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln chosen</source>
        <comment>posts</comment>
        <translation>
            <numerusform>%Ln chosen</numerusform>
            <numerusform>%Ln chosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Learned from %Ln verdict(s)</source>
        <translation>
            <numerusform>Learned from %Ln verdict</numerusform>
            <numerusform>Learned from %Ln verdicts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln useful</source>
        <translation>
            <numerusform>%Ln useful</numerusform>
            <numerusform>%Ln useful</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LaunchProbe::Ui::RooflineView</name>
    <message numerus="yes">
        <source>%Ln trace(s) above: several requests at once, speculation, or a misread number</source>
        <comment>points above the roof</comment>
        <translation>
            <numerusform>%Ln trace above: several requests at once, speculation, or a misread number</numerusform>
            <numerusform>%Ln traces above: several requests at once, speculation, or a misread number</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LaunchProbe::Ui::SavedSearches</name>
    <message numerus="yes">
        <source>%1, %n post(s)</source>
        <comment>saved search</comment>
        <translation>
            <numerusform>%1, %n post</numerusform>
            <numerusform>%1, %n posts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LaunchProbe::Ui::ScatterChart</name>
    <message numerus="yes">
        <source>%Ln shorter line(s) left out</source>
        <comment>chart</comment>
        <translation>
            <numerusform>%Ln shorter line left out</numerusform>
            <numerusform>%Ln shorter lines left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln point(s) far outside can be read in the table</source>
        <comment>chart</comment>
        <translation>
            <numerusform>%Ln point far outside can be read in the table</numerusform>
            <numerusform>%Ln points far outside can be read in the table</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LaunchProbe::Ui::StartDialog</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln query(s) asked before</source>
        <translation>
            <numerusform>%Ln query asked before</numerusform>
            <numerusform>%Ln queries asked before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed request(s) are made again.</source>
        <translation>
            <numerusform>%Ln failed request is made again.</numerusform>
            <numerusform>%Ln failed requests are made again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The harvest ends with its budget of %Ln request(s); the next one goes on.</source>
        <translation>
            <numerusform>The harvest ends with its budget of %Ln request; the next one goes on.</numerusform>
            <numerusform>The harvest ends with its budget of %Ln requests; the next one goes on.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>up to %Ln kept thread(s) looked at again, whether they are still there</source>
        <translation>
            <numerusform>up to %Ln kept thread looked at again, whether it is still there</numerusform>
            <numerusform>up to %Ln kept threads looked at again, whether they are still there</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LaunchProbe::Ui::StripChart</name>
    <message numerus="yes">
        <source>%Ln smaller group(s) can be read in the table</source>
        <translation>
            <numerusform>%Ln smaller group can be read in the table</numerusform>
            <numerusform>%Ln smaller groups can be read in the table</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln point(s) far outside can be read in the table</source>
        <comment>speed</comment>
        <translation>
            <numerusform>%Ln point far outside can be read in the table</numerusform>
            <numerusform>%Ln points far outside can be read in the table</numerusform>
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
    <message numerus="yes">
        <source>%n earlier version(s) kept</source>
        <translation>
            <numerusform>%n earlier version kept</numerusform>
            <numerusform>%n earlier versions kept</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LaunchProbe::Ui::TraceChart</name>
    <message numerus="yes">
        <source>%Ln trace(s)</source>
        <comment>points of a chart</comment>
        <translation>
            <numerusform>%Ln trace</numerusform>
            <numerusform>%Ln traces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln older one(s) left out</source>
        <comment>points of a chart</comment>
        <translation>
            <numerusform>%Ln older one left out</numerusform>
            <numerusform>%Ln older ones left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln independent rig(s)</source>
        <translation>
            <numerusform>%Ln independent rig</numerusform>
            <numerusform>%Ln independent rigs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln dot(s) under others can be read in the table</source>
        <comment>chart</comment>
        <translation>
            <numerusform>%Ln dot under others can be read in the table</numerusform>
            <numerusform>%Ln dots under others can be read in the table</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LaunchProbe::Ui::VramView</name>
    <message numerus="yes">
        <source>%Ln token(s) of context</source>
        <translation>
            <numerusform>%Ln token of context</numerusform>
            <numerusform>%Ln tokens of context</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LaunchProbe::Ui::YieldView</name>
    <message numerus="yes">
        <source>%Ln place(s)</source>
        <translation>
            <numerusform>%Ln place</numerusform>
            <numerusform>%Ln places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln source(s)</source>
        <translation>
            <numerusform>%Ln source</numerusform>
            <numerusform>%Ln sources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of the last %Ln trace(s), %1 brought a new setup: %2 % (%3 to %4 %)</source>
        <translation>
            <numerusform>of the last %Ln trace, %1 brought a new setup: %2 % (%3 to %4 %)</numerusform>
            <numerusform>of the last %Ln traces, %1 brought a new setup: %2 % (%3 to %4 %)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln thread(s) found</source>
        <translation>
            <numerusform>%Ln thread found</numerusform>
            <numerusform>%Ln threads found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them new</source>
        <translation>
            <numerusform>%Ln of them new</numerusform>
            <numerusform>%Ln of them new</numerusform>
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
    <name>Reader</name>
    <message numerus="yes">
        <source>⋯ %n line(s) folded; show them</source>
        <translation>
            <numerusform>⋯ %n line folded; show them</numerusform>
            <numerusform>⋯ %n lines folded; show them</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Refinement</name>
    <message numerus="yes">
        <source>%n useful post(s) say it, few others do</source>
        <translation>
            <numerusform>%n useful post says it, few others do</numerusform>
            <numerusform>%n useful posts say it, few others do</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n query(ies) with it found nothing</source>
        <translation>
            <numerusform>%n query with it found nothing</numerusform>
            <numerusform>%n queries with it found nothing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n query(ies) with it found only what was known, nothing useful</source>
        <translation>
            <numerusform>%n query with it found only what was known, nothing useful</numerusform>
            <numerusform>%n queries with it found only what was known, nothing useful</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>none of the %n thread(s) found says it</source>
        <translation>
            <numerusform>the %n thread found does not say it</numerusform>
            <numerusform>none of the %n threads found says it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) that say it are duplicates, none is useful</source>
        <translation>
            <numerusform>%n post that says it is a duplicate, none is useful</numerusform>
            <numerusform>%n posts that say it are duplicates, none is useful</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n useful post(s) stand there or link to it</source>
        <translation>
            <numerusform>%n useful post stands there or links to it</numerusform>
            <numerusform>%n useful posts stand there or link to it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n useful post(s) link to it</source>
        <translation>
            <numerusform>%n useful post links to it</numerusform>
            <numerusform>%n useful posts link to it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Saturation</name>
    <message numerus="yes">
        <source>no useful post among the last %n judged</source>
        <translation>
            <numerusform>no useful post among the last %n judged</numerusform>
            <numerusform>no useful post among the last %n judged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 useful among the last %n post(s) judged</source>
        <translation>
            <numerusform>%1 useful among the last %n post judged</numerusform>
            <numerusform>%1 useful among the last %n posts judged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of the last %n thread(s) found were new</source>
        <translation>
            <numerusform>%1 of the last %n thread found was new</numerusform>
            <numerusform>%1 of the last %n threads found were new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n query(ies) got no answer</source>
        <translation>
            <numerusform>%n query got no answer</numerusform>
            <numerusform>%n queries got no answer</numerusform>
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
<context>
    <name>SignaturesCommand</name>
    <message numerus="yes">
        <source>%n thread(s)</source>
        <translation>
            <numerusform>%n thread</numerusform>
            <numerusform>%n threads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rig(s)</source>
        <translation>
            <numerusform>%n rig</numerusform>
            <numerusform>%n rigs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TouchedClaims</name>
    <message numerus="yes">
        <source>%Ln new post(s) in its thread</source>
        <translation>
            <numerusform>%Ln new post in its thread</numerusform>
            <numerusform>%Ln new posts in its thread</numerusform>
        </translation>
    </message>
</context>
</TS>
