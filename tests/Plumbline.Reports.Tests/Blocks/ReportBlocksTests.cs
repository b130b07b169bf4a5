using Plumbline.Reports.Blocks;
using Plumbline.Reports.Documents.Elements;

namespace Plumbline.Reports.Tests.Blocks;

public sealed class ReportBlocksTests
{
    [Fact]
    public void Kinds_AreTheDocumentedOnes() => Assert.Equal(
        ["action-log", "ageing", "alert-advise-assure", "assurance-evidence", "assurance-framework", "assurance-gaps", "assurance-map", "assurance-summary", "band-table", "board-assurance-framework", "breakdown", "by-unit", "ceiling", "checks", "contract-exceptions", "contract-page", "contracts", "cover", "dashboard", "dashboard-notes", "forecast-walk", "index", "indicator-pages", "meeting", "objective", "rating-key", "register", "return-trend", "returns-completeness", "risk-actions", "risk-history", "risk-matrix", "risk-register", "risk-sheets", "risk-summary", "scorecard", "since-last", "spc-key", "statement", "summary", "summary-grid", "text"],
        ReportBlocks.Kinds);

    [Theory]
    [InlineData("action-log", "")]
    [InlineData("action-log", "about=risk|done=30|owner=Chief Nurse")]
    [InlineData("ageing", "line=receivables")]
    [InlineData("alert-advise-assure", "")]
    [InlineData("alert-advise-assure", "committee=Quality Committee|domains=Safety|findings=no|most=5")]
    [InlineData("assurance-evidence", "")]
    [InlineData("assurance-evidence", "domain=safe|objective=1")]
    [InlineData("assurance-framework", "")]
    [InlineData("assurance-gaps", "")]
    [InlineData("assurance-map", "")]
    [InlineData("assurance-map", "of=risks")]
    [InlineData("assurance-summary", "")]
    [InlineData("band-table", "form=early")]
    [InlineData("band-table", "counts=no|form=early|periods=6|title=3.1 Bands|to=37 days after|units=worst 20")]
    [InlineData("board-assurance-framework", "objective=1")]
    [InlineData("breakdown", "dimension=sex|indicator=falls")]
    [InlineData("breakdown", "collection=complaints|column=theme|most=5|order=size|periods=6|unit=north")]
    [InlineData("by-unit", "indicators=a; b")]
    [InlineData("by-unit", "below=north|indicators=a|kind=team|order=distance|show=table, funnel")]
    [InlineData("ceiling", "line=agency|title=4 Agency")]
    [InlineData("checks", "")]
    [InlineData("checks", "least=error|periods=3|unit=north")]
    [InlineData("contract-exceptions", "")]
    [InlineData("contract-exceptions", "contracts=north; south|more-than=5")]
    [InlineData("contract-page", "contract=all")]
    [InlineData("contract-page", "contract=north|months=24")]
    [InlineData("contracts", "")]
    [InlineData("contracts", "contracts=north; south|forecast=no|months=6")]
    [InlineData("cover", "")]
    [InlineData("cover", "subtitle=For decision")]
    [InlineData("dashboard", "")]
    [InlineData("dashboard", "domains=Safety; Experience|icons=no|indicators=a; b|periods=13|title=Year|unit=north")]
    [InlineData("dashboard-notes", "")]
    [InlineData("forecast-walk", "line=surplus")]
    [InlineData("index", "")]
    [InlineData("indicator-pages", "domains=Safety")]
    [InlineData("indicator-pages", "show=attention")]
    [InlineData("meeting", "")]
    [InlineData("meeting", "body=Quality Committee")]
    [InlineData("objective", "objective=1")]
    [InlineData("rating-key", "")]
    [InlineData("register", "register=research")]
    [InlineData("register", "columns=study; recruited|notes=no|order=-recruited; study|parted-by=state|register=research|title=7 Research|totals=no|where=state = open and recruited > 0")]
    [InlineData("return-trend", "form=sitrep")]
    [InlineData("return-trend", "fields=absent; moved|form=sitrep|periods=6|shows=weeks|to=2020-05-07|units=each")]
    [InlineData("returns-completeness", "form=early")]
    [InlineData("returns-completeness", "by=unit|form=early|periods=6")]
    [InlineData("risk-actions", "kind=operational")]
    [InlineData("risk-history", "risks=3163; 3164")]
    [InlineData("risk-matrix", "")]
    [InlineData("risk-register", "")]
    [InlineData("risk-register", "kind=strategic|least=12|objective=1|show=all|unit=north")]
    [InlineData("risk-sheets", "least=15|show=closed")]
    [InlineData("risk-summary", "unit=north")]
    [InlineData("scorecard", "statement=scorecard|title=1 Money")]
    [InlineData("since-last", "")]
    [InlineData("since-last", "findings=no|unit=north")]
    [InlineData("spc-key", "")]
    [InlineData("statement", "statement=position")]
    [InlineData("summary", "")]
    [InlineData("summary", "by=unit")]
    [InlineData("summary-grid", "unit=north")]
    [InlineData("text", "heading=Summary|markdown=Words.")]
    public void Options_ReadBack_GiveAnEqualBlock(string kind, string options)
    {
        var block = ReportBlocks.Parse(kind, Read(options)).Value;

        Assert.Equal(kind, block.Kind);
        Assert.Equal(options, string.Join("|", block.Options.Select(static option => $"{option.Key}={option.Value}")));
        Assert.Equal(block, ReportBlocks.Parse(kind, block.Options).Value);
    }

    [Theory]
    [InlineData("dashbord", "", "found “dashbord”; expected a block: action-log, ageing, alert-advise-assure, assurance-evidence, assurance-framework, assurance-gaps, assurance-map, assurance-summary, band-table, board-assurance-framework, breakdown, by-unit, ceiling, checks, contract-exceptions, contract-page, contracts, cover, dashboard, dashboard-notes, forecast-walk, index, indicator-pages, meeting, objective, rating-key, register, return-trend, returns-completeness, risk-actions, risk-history, risk-matrix, risk-register, risk-sheets, risk-summary, scorecard, since-last, spc-key, statement, summary, summary-grid, text")]
    [InlineData("dashboard", "period=12", "found “period”; expected one of the options domains, icons, indicators, periods, title, unit")]
    [InlineData("dashboard", "periods=1", "found “1”; expected a whole number from 2 to 24 for periods")]
    [InlineData("dashboard", "periods=twelve", "found “twelve”; expected a whole number from 2 to 24 for periods")]
    [InlineData("dashboard", "icons=maybe", "found “maybe”; expected yes or no for icons")]
    [InlineData("dashboard", "unit=North East", "found “North East”; expected a unit's code: lower-case letters, digits, - and ., at most 64, starting with a letter or digit for unit")]
    [InlineData("indicator-pages", "show=red", "found “red”; expected one of all, attention for show")]
    [InlineData("risk-register", "kind=clinical", "found “clinical”; expected one of strategic, operational for kind")]
    [InlineData("risk-register", "least=high", "found “high”; expected a whole number from 0 to 1000 for least")]
    [InlineData("risk-matrix", "rows=5", "found “rows”; expected one of the options kind, least, objective, show, unit")]
    [InlineData("action-log", "done=0", "found “0”; expected a whole number from 1 to 3660 for done")]
    [InlineData("summary", "periods=2", "found “periods”; expected one of the options by")]
    [InlineData("summary", "by=team", "found “team”; expected one of section, unit for by")]
    [InlineData("assurance-evidence", "objective=Care", "found “Care”; expected an objective's code: lower-case letters, digits, - and ., at most 64, starting with a letter or digit for objective")]
    [InlineData("assurance-map", "of=lines", "found “lines”; expected one of objectives, risks for of")]
    [InlineData("objective", "", "found nothing; expected the code of an objective for the option objective")]
    [InlineData("objective", "domain=safe|objective=1", "found “domain”; expected one of the options objective")]
    [InlineData("breakdown", "indicator=falls|column=theme", "found “column, indicator”; expected the options indicator and dimension, or collection and column")]
    [InlineData("by-unit", "", "found nothing; expected the code of an indicator, or several parted by semicolons, for the option indicators")]
    [InlineData("by-unit", "indicators=a|show=table, pie", "found “pie”; expected one of table, multiples, funnel for show")]
    [InlineData("contracts", "months=37", "found “37”; expected a whole number from 1 to 36 for months")]
    [InlineData("contract-page", "", "found nothing; expected the code of a contract, or all, for the option contract")]
    [InlineData("contract-exceptions", "more-than=36", "found “36”; expected a whole number from 0 to 35 for more-than")]
    [InlineData("contract-exceptions", "limit=2", "found “limit”; expected one of the options contracts, more-than")]
    [InlineData("band-table", "", "found nothing; expected the code of a form for the option form")]
    [InlineData("band-table", "form=early|units=few", "found “few”; expected all, banded, or worst and how many, as worst 20 for units")]
    [InlineData("band-table", "form=early|to=May", "found “May”; expected a day, as 2020-05-07, or how long after the end of the period, as 37 days after for to")]
    [InlineData("register", "", "found nothing; expected the name of a register for the option register")]
    [InlineData("return-trend", "form=sitrep|periods=14", "found “14”; expected a whole number from 1 to 13 for periods")]
    [InlineData("index", "title=A", "found “title”; expected no options: this block has none")]
    [InlineData("text", "", "found nothing; expected text for the option markdown")]
    [InlineData("text", "words=A", "found “words”; expected one of the options heading, markdown")]
    public void Parse_SaysWhatWasFoundAndExpected(string kind, string options, string problem) =>
        Assert.Equal(problem, ReportBlocks.Parse(kind, Read(options)).Problem?.ToString());

    private static Dictionary<string, string> Read(string options) =>
        options.Split('|', StringSplitOptions.RemoveEmptyEntries).Select(static option => option.Split('=', 2)).ToDictionary(static pair => pair[0], static pair => pair[1], StringComparer.Ordinal);
}
