using Plumbline.Core.Indicators;
using Plumbline.Core.Periods;
using Plumbline.Core.Ratings;
using Plumbline.Reports.Indicators;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Tests.Composition;
using Plumbline.Tests.Support;

namespace Plumbline.Reports.Tests.Indicators;

/// <summary>
/// The 35 indicators, as the council's printed corporate performance report for quarter 2 2020/21 shows them.
/// Blocks/council-printed.csv has a row for each page, transcribed from that report.
/// </summary>
public sealed class CouncilAsPrintedTests
{
    private static readonly ReportContext Context =
        SampleWorkspace.Council.Context(SampleWorkspace.Council.Report("corporate-performance"), Period.Quarter(2020, 2));

    public static TheoryData<string, string, string, string, string, string, string> Printed
    {
        get
        {
            var rows = new TheoryData<string, string, string, string, string, string, string>();
            foreach (var row in Csv.Read(Repository.Path("tests", "Plumbline.Reports.Tests", "Blocks", "council-printed.csv")))
                rows.Add(row["indicator"], row["target"], row["direction"], row["current"], row["previous"], row["printed_change"], row["printed_rating"]);
            return rows;
        }
    }

    [Fact]
    public void Printed_HasThirtyFiveIndicators() => Assert.Equal(35, Printed.Count);

    [Theory]
    [MemberData(nameof(Printed))]
    public void EveryIndicator_ComesOutAsPrinted(string code, string target, string direction, string current, string previous, string change, string rating)
    {
        var analysed = Analyse(code);

        Assert.Equal(current, analysed.Latest!.Value.Text);
        Assert.Equal(previous, analysed.Previous!.Value.Text);
        Assert.Contains(target, TargetWords.Of(analysed.Judgement.Target!, Context.Picture.Settings.Language).Replace(",", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal(direction, analysed.Indicator.Polarity.Arrow());
        Assert.Equal(change, analysed.Change.Direction is ChangeDirection.NotApplicable ? "n/a" : analysed.Change.Direction.ToString());
        Assert.Equal(rating, RatingWords.Of(analysed.Judgement).Word);
    }

    [Fact]
    public void Means_AreThoseOfNeighboursAndEngland()
    {
        var analysed = Analyse("re-referrals");

        Assert.Equal("21.5%", analysed.Neighbours!.Value.Text);
        Assert.Equal("22.6%", analysed.England!.Value.Text);
        Assert.Contains("Re-referrals", analysed.Commentary!.Why, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void RunningTotals_HaveNoControlChart() => Assert.Null(Analyse("carers-supported").Chart);

    private static AnalysedIndicator Analyse(string code) =>
        Context.Analyse(Context.Picture.Find(IndicatorCode.Parse(code).Value)!, Context.Picture.Units.Top.Code);
}
