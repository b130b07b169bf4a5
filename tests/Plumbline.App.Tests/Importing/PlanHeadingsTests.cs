using Plumbline.App.Importing.Findings;
using Plumbline.App.Importing.Labels;
using Plumbline.App.Importing.Options;
using Plumbline.App.Tests.Importing.Workbooks;
using Plumbline.App.Workspaces;
using Plumbline.Tests.Support;

namespace Plumbline.App.Tests.Importing;

/// <summary>Words of a wide table that say plan, forecast or actual: beside a period they are the aspect of its figures; where they may be said of anything, the table is refused.</summary>
public sealed class PlanHeadingsTests
{
    private const string Wanted = "; expected actual figures: plans and forecasts come in with the word Plan or Forecast below each period, or as a long table with the column aspect";

    [Theory]
    [InlineData("Indicator,2023-04,2023-05\n,Target,Target\nIncidents,9,9\n", "2:2: found “Target” below the periods")]
    [InlineData("Plan 2023/24\nIndicator,2023-04,2023-05\nIncidents,9,9\n", "1:1: found “Plan 2023/24” above the periods")]
    [InlineData("Indicator,2023-04,doubtful\nIncidents,9,yes\n", "1:3: found column “doubtful” in a wide table")]
    [InlineData("Indicator,source-note,2023-04\nIncidents,by hand,9\n", "1:2: found column “source-note” in a wide table")]
    public async Task AWideTableOfPlans_IsRefused_AtTheWordThatSaysSo(string text, string expected)
    {
        await using var store = await ImportStore.SmallAsync();
        using var preview = await store.PreviewAsync("a.csv", text);
        Assert.Equal([$"a.csv:{expected}{Wanted}"], preview.Refused.Select(problem => problem.ToString()));
        Assert.Empty(preview.UnknownColumns);
        Assert.False(preview.IsAcceptable);
    }

    // Each month is centred above its columns: April's plan stands to the left of it.
    [Theory]
    [InlineData("Indicator,,2023-04,,,2023-05,\n,Plan,Actual,Variance,Plan,Actual,Variance\nIncidents,9,8,1,7,6,1\n", "Plan")]
    [InlineData(",,2023-04,,2023-05\nIndicator,Actual,Plan,Actual,Plan\nIncidents,9,8,7,6\n", "Actual")]
    [InlineData("Indicator,,2023-04,,2023-05\n,Target,Actual,Target,Actual\nIncidents,9,8,7,6\n", "Target")]
    public async Task AWordToTheLeftOfTheFirstPeriod_IsRefused(string text, string word)
    {
        await using var store = await ImportStore.SmallAsync();
        using var preview = await store.PreviewAsync("a.csv", text);
        Assert.Equal($"a.csv:2:2: found “{word}” to the left of the first period; expected each period above the first of its columns, or merged across them", preview.Refused[0].ToString());
    }

    // A label's column, or a target's of the whole year.
    [Theory]
    [InlineData(",2023-04,,2023-05,\nPerformance,Actual,Plan,Actual,Plan\nIncidents,8,9,6,7\n")]
    [InlineData(",,2023-04,,2023-05,\nIndicator,Target,Actual,Plan,Actual,Plan\nIncidents,5,8,9,6,7\n")]
    public async Task AWordAboveTheLabels_OrATarget_IsNone(string text)
    {
        await using var store = await ImportStore.SmallAsync();
        using var preview = await store.PreviewAsync("a.csv", text);
        Assert.True(preview.IsAcceptable, string.Join('\n', preview.Refused));
        Assert.Equal(4, preview.Counts.New);
    }

    [Theory]
    [InlineData("Indicator,2023-04\nIncidents / plan,9\n")]
    [InlineData("Indicator,2023-04\nIncidents [f],9\n")]
    [InlineData("Indicator,2023-04\nIncidents (forecast),9\n")]
    [InlineData("Indicator,2023-04\nTrajectory 2023/24,\nIncidents,9\n")]
    [InlineData("Indicator,2023-04,2023-05\nSickness absence,,\nPlan 2023/24,,\nIndicator,2023-06,2023-07\nIncidents,9,\n")]
    [InlineData("Code,Indicator,2023-04\nincidents,Incidents (forecast),9\n")]
    [InlineData("code,indicator,period,value\nincidents,Incidents (forecast),2023-04,9\n")]
    public async Task ALabelThatSaysPlan_MatchesNoIndicator_AndNoneIsProposed(string text)
    {
        await using var store = await ImportStore.SmallAsync();
        using var preview = await store.PreviewAsync("a.csv", text);
        var label = Assert.Single(preview.Unmatched);
        Assert.Empty(label.Near);
        Assert.True(label.IsPlan);
        Assert.Empty(preview.New);
    }

    [Theory]
    [InlineData("Plan 2023-24", 1)]
    [InlineData("Delivery plan", 0)]
    public async Task ASheetNamedPlan_IsRefused(string sheet, int refused)
    {
        await using var store = await ImportStore.SmallAsync();
        var workbook = new TestWorkbook();
        workbook.Sheet(sheet, [[workbook.Shared("Indicator"), workbook.Shared("Apr-23")], [workbook.Shared("Incidents"), workbook.Number(3)]]);
        using var preview = await store.PreviewAsync("w.xlsx", workbook.ToBytes());
        Assert.Equal(Enumerable.Repeat($"w.xlsx!{sheet}:1:2: found the sheet “{sheet}” with periods{Wanted}; or only the other sheets, by name", refused), preview.Refused.Select(problem => problem.ToString()));
    }

    [Theory]
    [InlineData("Care plans reviewd", "Care plans reviewed")]
    [InlineData("Care plan reviews", "Care plans reviewed")]
    public void AnIndicatorThatSaysPlanItself_IsProposed(string label, string name)
    {
        using var folder = new TemporaryFolder();
        folder.Write("plumbline.yaml", "organisation:\n  code: small\n  name: Small Trust\n");
        folder.Write("units.csv", "unit,name,kind,parent\nsmall,Small Trust,organisation,\n");
        folder.Write("indicators.csv", $"indicator,name,frequency,measure,polarity,aggregation\nreviews,{name},month,count,higher,sum\n");
        Assert.Single(new LabelBook(ReadWorkspace.Run(folder.Path).Workspace!.Indicators, new MappingBook([], [], [])).Near(new RowLabel(null, null, label)));
    }

    // A row is a file and its figures, as period and value with the aspect.
    [Theory]
    [InlineData("Indicator,2023-04,2023-05\n,Plan,Plan\nIncidents,8,9\n", "2023-04 8 plan;2023-05 9 plan")]
    [InlineData("Indicator,2023-04,2023-05\n,BUDGET,Trajectory\nIncidents,8,9\n", "2023-04 8 plan;2023-05 9 plan")]
    [InlineData("Indicator,2023-04,2023-04\n,Plan,Actual\nIncidents,8,9\n", "2023-04 9;2023-04 8 plan")]
    [InlineData("Indicator,2023-04,,2023-05,\n,Actual,Plan,Actual,Plan\nIncidents,1,2,3,4\n", "2023-04 1;2023-05 3;2023-04 2 plan;2023-05 4 plan")]
    [InlineData("Indicator,2023-04,,,2023-05,,\n,Plan,Actual,Variance,Plan,Actual,Variance\nIncidents,2,1,-1,4,3,-1\n", "2023-04 1;2023-05 3;2023-04 2 plan;2023-05 4 plan")]
    [InlineData("Indicator,2023-04,,Total,\n,Plan,Actual,Plan,Actual\nIncidents,2,1,20,10\n", "2023-04 1;2023-04 2 plan")]
    [InlineData("Indicator,2023-04,2023-05,YTD\n,Actual,Actual,Actual\nIncidents,2,1,3\n", "2023-04 2;2023-05 1")]
    [InlineData("Indicator,2023-04,2023-05\n,Actual,Forecast\nIncidents,2,1\n", "2023-04 2;2023-05 1 forecast")]
    [InlineData(",Plan,,Actual,\nIndicator,2023-04,2023-05,2023-04,2023-05\nIncidents,1,2,3,4\n", "2023-04 3;2023-05 4;2023-04 1 plan;2023-05 2 plan")]
    [InlineData(",2023/24 plan,,2023/24 actual,\nIndicator,Apr,May,Apr,May\nIncidents,1,2,3,4\n", "2023-04 3;2023-05 4;2023-04 1 plan;2023-05 2 plan")]
    [InlineData("Indicator,2023-06,2023-06 (plan),2023-07 (forecast)\nIncidents,9,8,7\n", "2023-06 9;2023-07 7 forecast;2023-06 8 plan")]
    [InlineData("Indicator,2023-04 [f],2023-05 plan,2023-06\nIncidents,7,8,9\n", "2023-06 9;2023-04 7 forecast;2023-05 8 plan")]
    [InlineData("Indicator,2023-06,\"2023-07\nPlan\"\nIncidents,9,8\n", "2023-06 9;2023-07 8 plan")]
    [InlineData("Indicator,Apr-23 Plan,Apr-23 Actual\nIncidents,9,8\n", "2023-04 8;2023-04 9 plan")]
    [InlineData("Indicator,aspect,2023-04\nIncidents,plan,9\n", "2023-04 9 plan")]
    [InlineData("Indicator,2023-04,Aspect\nIncidents,9,plan\n", "2023-04 9 plan")]
    [InlineData("Indicator,,2023-04\nIncidents,Budget,9\n,Actual,8\n,Variance,1\n", "2023-04 8;2023-04 9 plan")]
    [InlineData("Group,Indicator,2023-04\nPlan,Incidents,9\nActual,Incidents,8\n", "2023-04 8;2023-04 9 plan")]
    [InlineData("Indicator,Measure,2023-04 [f]\nIncidents,Actual,9\n", "2023-04 9")]
    public async Task AWordBesideAPeriod_IsTheAspectOfItsFigures(string text, string figures)
    {
        await using var store = await ImportStore.SmallAsync();
        using var preview = await store.PreviewAsync("a.csv", text);
        Assert.Equal(figures, string.Join(';', preview.New.Select(figure => $"{figure.Period} {figure.Value} {figure.Aspect}".TrimEnd())));
        Assert.True(preview.IsAcceptable);
    }

    [Fact]
    public async Task TheLayout_NamesTheAspects_AndWhatIsNotRead()
    {
        await using var store = await ImportStore.SmallAsync();
        using var preview = await store.PreviewAsync("a.csv", "Indicator,2023-04,,,2023-05,,\n,Plan,Actual,RAG,Plan,Actual,RAG\nIncidents,2,1,G,4,3,R\n");
        Assert.Equal("wide: 2 periods from 2023-04 to 2023-05, actual and plan figures", Assert.Single(preview.Tables).Layout);
        Assert.Equal(new ImportRemark("a.csv:1:4", "“RAG” beside the figures of a period: not read", NeedsAttention: false), Assert.Single(preview.Remarks));
    }

    [Fact]
    public async Task APlan_LeftOutByItsWord_IsNotRead()
    {
        await using var store = await ImportStore.SmallAsync();
        using var preview = await store.PreviewAsync("a.csv", "Indicator,2023-04,,2023-05,\n,Plan,Actual,Plan,Actual\nIncidents,2,1,4,3\n", new ImportOptions { IgnoredColumns = ["Plan"] });
        Assert.Equal("2023-04 1 ;2023-05 3 ", string.Join(';', preview.New.Select(figure => $"{figure.Period} {figure.Value} {figure.Aspect}")));
    }

    [Fact]
    public async Task ATargetBelowAPeriod_IsCompared()
    {
        await using var store = await ImportStore.SmallAsync();
        using var preview = await store.PreviewAsync("a.csv", "Indicator,2023-04,\n,Target,Actual\nIncidents,at most 6,3\n");
        Assert.Equal("3", Assert.Single(preview.New).Value);
        Assert.StartsWith("target “at most 6” for incidents: the ledger has", Assert.Single(preview.Remarks).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Indicator,2023-04,\n,Actual,Stretch\nIncidents,2,1\n", "a.csv:2:3: found “Stretch” below the periods; expected Actual, Plan, Forecast or Target; or ignore the column by name")]
    [InlineData("Indicator,Aspect,2023-04\nIncidents,Plan,2\nIncidents,Stretch,2\n", "a.csv:1:2: found column “Aspect” in a wide table")]
    [InlineData("Aspect,Indicator,2023-04\n,Incidents,2\nPlan,Incidents,2\n", "a.csv:2:1: found nothing; expected Actual, Plan or Forecast in every row")]
    [InlineData("Indicator,2023-04\n,Plan\nIncidents,9 [f]\n", "a.csv:3:2: found “9 [f]”, a forecast, where plans stand; expected one of them")]
    public async Task AnotherWord_IsRefused(string text, string problem)
    {
        await using var store = await ImportStore.SmallAsync();
        using var preview = await store.PreviewAsync("a.csv", text);
        Assert.StartsWith(problem, preview.Refused[0].ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Delivery plan of the trust", true)]
    [InlineData("Performance against plan", false)]
    [InlineData("Actual v. budget 2023/24", false)]
    public async Task ATitleThatMentionsAPlan_GetsAWarning_UnlessItCompares(string title, bool isTold)
    {
        await using var store = await ImportStore.SmallAsync();
        using var preview = await store.PreviewAsync("a.csv", $"{title}\nIndicator,2023-04\nIncidents,9\n");
        Assert.Equal(isTold, preview.Remarks.Any(remark => remark.NeedsAttention));
        Assert.Single(preview.New);
    }

    [Fact]
    public async Task AColumnOfTargetsBesideThePeriods_IsStillCompared()
    {
        await using var store = await ImportStore.SmallAsync();
        using var beside = await store.PreviewAsync("a.csv", "Indicator,Plan 2023/24,2023-04\nIncidents,at most 5,3\n");
        Assert.Empty(beside.Refused);
        Assert.Equal("3", Assert.Single(beside.New).Value);
    }
}
