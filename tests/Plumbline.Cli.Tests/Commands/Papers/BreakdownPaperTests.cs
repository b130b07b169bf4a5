using System.Text.RegularExpressions;
using Plumbline.Cli.Tests.Support;
using Plumbline.Tests.Support;

namespace Plumbline.Cli.Tests.Commands.Papers;

/// <summary>A paper with the items of a breakdown, and with the words of a line list.</summary>
public sealed partial class BreakdownPaperTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();

    public ValueTask InitializeAsync()
    {
        _folder.Write("w/plumbline.yaml", "organisation:\n  code: small\n  name: Small Trust\n");
        _folder.Write("w/units.csv", "unit,name,kind\nsmall,Small Trust,organisation\n");
        _folder.Write("w/indicators.csv", "indicator,name,frequency,measure,polarity,aggregation\nfalls,Falls,month,count,lower,sum\n");
        _folder.Write("w/breakdowns.csv", "dimension,item,name,order\nplace,ward,On a ward,1\nplace,home,At home,2\nplace,street,In the street,3\nplace,shop,In a shop,4\n");
        _folder.Write("w/observations/figures.csv", "indicator,unit,period,value,aspect\nfalls,small,2019-05,20,\nfalls,small,2019-04,7,place=ward\nfalls,small,2019-05,6,place=ward\nfalls,small,2019-05,10,place=home\nfalls,small,2019-05,3,place=street\nfalls,small,2019-05,1,place=shop\n");
        _folder.Write("w/collections/complaints.yaml", "collection: complaints\nname: Complaints\nfrom: 2019-01\ncolumns:\n  - column: theme\n    values: delay; access\n");
        _folder.Write("w/collections/complaints.csv", "reference,unit,received,closed,theme\nC1,small,2019-04-03,,delay\nC2,small,2019-05-02,,access\nC3,small,2019-05-03,,access\nC4,small,2019-05-04,,\n");
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData("indicator: falls\n    dimension: place", "On a ward|7|6|30.0%|; At home||10|50.0%|; In the street||3|15.0%|; In a shop||1|5.0%|; All|7|20|100.0%|")]
    [InlineData("indicator: falls\n    dimension: place\n    order: size\n    most: 2", "At home||10|50.0%|; On a ward|7|6|30.0%|; Other (2)||4|20.0%|; All|7|20|100.0%|")]
    [InlineData("collection: complaints\n    column: theme", "Delay|1|0|0.0%|; Access|0|2|66.7%|; Not given|0|1|33.3%|; All|1|3|100.0%|")]
    public async Task Items_StandWithTheirShare_AndThePeriodBefore(string options, string rows)
    {
        var paper = await PaperAsync(options);

        Assert.Equal(rows, Rows(paper));
    }

    private static string Rows(string paper) =>
        string.Join("; ", Row().Matches(paper[paper.IndexOf("<tbody>", StringComparison.Ordinal)..]).Select(row => string.Join('|', Cell().Matches(row.Value).Select(cell => Tag().Replace(cell.Groups["words"].Value, "").Trim()))));

    [Fact]
    public async Task ASuppressedItem_IsNamed_AndNoTotalGivesItAway()
    {
        _folder.Write("w/observations/figures.csv", "indicator,unit,period,value,aspect\nfalls,small,2019-05,6,place=ward\nfalls,small,2019-05,[c],place=home\n");
        var paper = await PaperAsync("indicator: falls\n    dimension: place");

        Assert.Contains("Suppressed in May 2019: At home.", paper, StringComparison.Ordinal);
        Assert.DoesNotContain(">All<", paper, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ADoubtfulItem_IsNamed_WithoutItsSourceNote()
    {
        _folder.Write("w/observations/figures.csv", "indicator,unit,period,value,aspect,source-note,doubtful\nfalls,small,2019-05,6,place=ward,,\nfalls,small,2019-05,10,place=home,typed twice,yes\n");
        var paper = await PaperAsync("indicator: falls\n    dimension: place");

        Assert.Contains("A doubtful figure, known to be probably wrong: At home, May 2019. A sum of it is doubtful too.", paper, StringComparison.Ordinal);
        Assert.DoesNotContain("typed twice", paper, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnItem_HasItsOwnSource() =>
        Assert.Contains("data-observation=\"falls/small/2019-05/place=home\"", await PaperAsync("indicator: falls\n    dimension: place"), StringComparison.Ordinal);

    [Fact]
    public async Task ItemsOfTeams_MakeThoseOfTheOrganisation_AndWhatIsMissingIsSaid()
    {
        _folder.Write("w/units.csv", "unit,name,kind,parent\nsmall,Small Trust,organisation,\nnorth,North,team,small\nsouth,South,team,small\n");
        _folder.Write("w/observations/figures.csv", "indicator,unit,period,value,aspect\nfalls,north,2019-04,1,place=ward\nfalls,south,2019-04,2,place=ward\nfalls,north,2019-04,1,place=home\nfalls,north,2019-05,6,place=ward\nfalls,south,2019-05,8,place=ward\nfalls,south,2019-05,5,place=home\nfalls,small,2019-05,2,place=street\n");
        var paper = await PaperAsync("indicator: falls\n    dimension: place");

        Assert.Equal("On a ward|3|14|66.7%|; At home|1|5|23.8%|; In the street||2|9.5%|; All|4|21|100.0%|", Rows(paper));
        Assert.Contains("data-total=\"falls/small/2019-05/place=ward\"", paper, StringComparison.Ordinal);
        Assert.Contains("Worked out from the units below where no figure was given. Parts missing in May 2019: At home from 1 of 2 units.", paper, StringComparison.Ordinal);
    }

    [Fact]
    public async Task QuarterlyPaper_ShowsQuartersOfItems()
    {
        _folder.Write("w/observations/figures.csv", "indicator,unit,period,value,aspect\nfalls,small,2019-01,1,place=ward\nfalls,small,2019-02,2,place=ward\nfalls,small,2019-03,3,place=ward\nfalls,small,2019-04,4,place=ward\nfalls,small,2019-05,5,place=ward\nfalls,small,2019-06,6,place=ward\nfalls,small,2019-05,5,place=home\n");
        var paper = await PaperAsync("indicator: falls\n    dimension: place", "quarter", "2019-Q1");

        Assert.Equal("On a ward|6|15|75.0%|; At home||5|25.0%|; All|6|20|100.0%|", Rows(paper));
        Assert.Contains("Parts missing in quarter 1 2019/20: At home from 1 of 2 months.", paper, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Codes_ArePrintedAsWords()
    {
        _folder.Write("w/collections/complaints.yaml", "collection: complaints\nname: Complaints\nfrom: 2019-01\ncolumns:\n  - column: age-group\n    values: 0-17; not-known; Over 65\n");
        _folder.Write("w/collections/complaints.csv", "reference,unit,received,closed,age-group\nC1,small,2019-05-03,,0-17\nC2,small,2019-05-02,,not-known\nC3,small,2019-05-03,,Over 65\n");
        var paper = await PaperAsync("collection: complaints\n    column: age-group");

        Assert.Contains("Complaints by age group", paper, StringComparison.Ordinal);
        Assert.Contains(">Age group</th>", paper, StringComparison.Ordinal);
        Assert.StartsWith("0-17|0|1|33.3%|; Not known|0|1|33.3%|; Over 65|0|1|33.3%|", Rows(paper), StringComparison.Ordinal);
    }

    private async Task<string> PaperAsync(string options, string frequency = "month", string period = "2019-05")
    {
        _folder.Write("w/reports/items.yaml", $"report: items\ntitle: Items\nfrequency: {frequency}\nblocks:\n  - block: breakdown\n    periods: 2\n    {options}\n");
        var loaded = await CommandRun.InAsync(_folder.Path, "load", "w");
        Assert.True(loaded.ExitCode == 0, loaded.Errors);
        var built = await CommandRun.InAsync(_folder.Path, "report", "build", "items", "--period", period, "--format", "html");
        Assert.True(built.ExitCode == 0, built.Errors);
        return File.ReadAllText(_folder.File($"out/small-items-{period}.html"));
    }

    [GeneratedRegex("<tr.*?</tr>", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex Row();

    [GeneratedRegex("<t[hd][^>]*>(?<words>.*?)</t[hd]>", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex Cell();

    [GeneratedRegex("<[^>]*>", RegexOptions.None, 60_000)]
    private static partial Regex Tag();
}
