using Plumbline.App.Tests.Importing.Workbooks;
using Plumbline.App.Importing.Findings;
using Plumbline.App.Importing.Labels;
using Plumbline.App.Workspaces;
using Plumbline.Tests.Support;

namespace Plumbline.App.Tests.Importing;

/// <summary>A wide table holds actual figures: one that says anywhere that it is a plan is refused.</summary>
public sealed class PlanHeadingsTests
{
    private const string Wanted = "; expected actual figures: plans and forecasts come in as a long table with the column aspect";

    [Theory]
    [InlineData("Indicator,2023-04,2023-05\n,Plan,Plan\nIncidents,9,9\n", "2:2: found “Plan” below the periods")]
    [InlineData("Indicator,2023-04,2023-05\n,BUDGET,Budget\nIncidents,9,9\n", "2:2: found “BUDGET” below the periods")]
    [InlineData("Indicator,2023-04\n,Forecast\nIncidents,9\n", "2:2: found “Forecast” below the periods")]
    [InlineData("Indicator,2023-04,2023-05\n,Target,Target\nIncidents,9,9\n", "2:2: found “Target” below the periods")]
    [InlineData(",Trajectory,Trajectory\nIndicator,2023-04,2023-05\nIncidents,9,9\n", "1:2: found “Trajectory” above the periods")]
    [InlineData(",Forecast,\nIndicator,2023-04,2023-05\nIncidents,9,9\n", "1:2: found “Forecast” above the periods")]
    [InlineData("Plan 2023/24\nIndicator,2023-04,2023-05\nIncidents,9,9\n", "1:1: found “Plan 2023/24” above the periods")]
    [InlineData("Indicator,2023-04,2023-04\n,Plan,Actual\nIncidents,9,9\n", "2:2: found “Plan” and “Actual” below the periods")]
    [InlineData("Indicator,2023-04,,2023-05,\n,Actual,Plan,Actual,Plan\n", "2:3: found “Actual” and “Plan” below the periods")]
    [InlineData(",Plan,Actual\nIndicator,2023-04,2023-05\nIncidents,9,9\n", "1:2: found “Plan” and “Actual” above the periods")]
    [InlineData("Indicator,aspect,2023-04\nIncidents,plan,9\n", "1:2: found column “aspect” in a wide table")]
    [InlineData("Indicator,2023-04,Aspect\nIncidents,9,plan\n", "1:3: found column “Aspect” in a wide table")]
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

    [Theory]
    [InlineData("Indicator,2023-04\nIncidents / plan,9\n")]
    [InlineData("Indicator,2023-04\nIncidents [f],9\n")]
    [InlineData("Indicator,2023-04\nIncidents (forecast),9\n")]
    [InlineData("Indicator,,2023-04\nIncidents,Budget,9\n")]
    [InlineData("Group,Indicator,2023-04\nPlan,Incidents,9\n")]
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

    [Fact]
    public async Task AColumnOfAMonthsPlan_IsNoted_AndNotRead()
    {
        await using var store = await ImportStore.SmallAsync();
        using var preview = await store.PreviewAsync("a.csv", "Indicator,2023-06,2023-06 (plan),2023-07 (forecast)\nIncidents,9,8,7\n");
        Assert.Equal(
            [
                new ImportRemark("a.csv:1:3", "column “2023-06 (plan)” does not hold actual figures: not read; plans and forecasts come in as a long table with the column aspect", NeedsAttention: false),
                new ImportRemark("a.csv:1:4", "column “2023-07 (forecast)” does not hold actual figures: not read; plans and forecasts come in as a long table with the column aspect", NeedsAttention: false),
            ],
            preview.Remarks);
        Assert.Equal("9", Assert.Single(preview.New).Value);
    }

    [Fact]
    public async Task AMonthsForecastBeforeTheFirstActual_IsNotALabel()
    {
        await using var store = await ImportStore.SmallAsync();
        using var preview = await store.PreviewAsync("a.csv", "Indicator,2023-04 [f],2023-05 plan,2023-06\nIncidents,7,8,9\n");
        Assert.Equal(["a.csv:1:2", "a.csv:1:3"], preview.Remarks.Select(remark => remark.Place));
        Assert.Equal("9", Assert.Single(preview.New).Value);
    }

    [Fact]
    public async Task AMonthAndPlanInOneCell_IsNotAMonth()
    {
        await using var store = await ImportStore.SmallAsync();
        using var preview = await store.PreviewAsync("a.csv", "Indicator,2023-06,\"2023-07\nPlan\"\nIncidents,9,8\n");
        Assert.Equal("2023-06", Assert.Single(preview.New).Period);
        Assert.Equal("a.csv:1:3", Assert.Single(preview.Remarks).Place);
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
