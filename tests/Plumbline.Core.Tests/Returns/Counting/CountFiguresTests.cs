using Plumbline.Core.Derivations;
using Plumbline.Core.Observations;
using Plumbline.Core.Returns.Counting;
using Plumbline.Core.Returns.Forms;
using Plumbline.Core.TimeSeries;
using Plumbline.Core.Units;
using static Plumbline.Core.Tests.Returns.Counting.MadeForm;

namespace Plumbline.Core.Tests.Returns.Counting;

/// <summary>The figures that are counted from returns, in the units that stand above those asked.</summary>
public sealed class CountFiguresTests
{
    private static readonly UnitTree Units = Tree(
        Team("north", kind: UnitKind.Service), Team("south", kind: UnitKind.Service), Team("n1", "north"), Team("n2", "north"), Team("n3", "north"), Team("s1", "south"), Team("office", kind: UnitKind.Service));

    [Theory]
    [InlineData("trust", "4 3 1 0 1 0 0 75.0% 50.0%", "3 of 4 without n2")]
    [InlineData("north", "3 2 1 0 1 0 0 66.7% 33.3%", "2 of 3 without n2")]
    [InlineData("south", "1 1 0 0 0 0 0 100.0% 100.0%", "1 of 1 without ")]
    [InlineData("office", "", "")]
    [InlineData("n1", "", "")]
    public void EachUnitAboveThoseAsked_CountsTheUnitsBelowIt(string unit, string expected, string returns)
    {
        var figures = Figures(unit, Later, ("n1", "R"), ("n2", "I"), ("n3", "L"), ("s1", "R"));
        Assert.Equal(expected, string.Join(' ', figures.Select(static figure => figure.Value.Text)));
        Assert.Equal(returns, figures.Select(static figure => figure.Total!.Returns!).Select(static from => $"{from.Received} of {from.Asked} without {string.Join(' ', from.MissingUnits)}").FirstOrDefault() ?? "");
    }

    [Fact]
    public void Shares_HaveBothParts_AndKeepTheirAmount()
    {
        var figure = Figures("north", Later, ("n1", "R"), ("n2", "I"), ("n3", "R")).Single(static one => one.Indicator == Indicator("completeness"));
        Assert.Equal((2m, 3m), (figure.Numerator, figure.Denominator));
        Assert.Equal(200m / 3m, figure.Amount!.Value, 10);
    }

    [Fact]
    public void WhereNoUnitAnswered_EveryFigureSaysSo()
    {
        var figures = Figures("trust", Later);
        Assert.Equal(9, figures.Count);
        Assert.All(figures, static figure =>
        {
            Assert.Equal(ReportingStatus.NotAvailable, figure.Value.Status);
            Assert.Equal("No return was made for April 2019: four teams were asked.", figure.Note);
        });
    }

    // To be excused is no return: it changes how many were asked, and makes no figure of a month in which nobody answered.
    [Theory]
    [InlineData("trust", "No return was made for April 2019: one team was asked.")]
    [InlineData("north", "No return was made for April 2019: one team was asked.")]
    [InlineData("south", "No team owed a return for April 2019: it applied to none.")]
    public void WhereTheOthersAreExcused_AMonthWithoutAReturn_StaysWithoutFigures(string unit, string note)
    {
        (string, string)[] excused = [("n1", "W"), ("n3", "N"), ("s1", "N")];
        var figures = Figures(unit, Later, excused);
        Assert.Equal(9, figures.Count);
        Assert.All(figures, figure => Assert.Equal((ReportingStatus.NotAvailable, note, 0), (figure.Value.Status, figure.Note, figure.Total!.Returns!.Received)));
        // One return more, and the excused are counted.
        Assert.Equal(unit == "south" ? "0 0 0 0 0 0 1 N/A N/A" : "1 1 0 0 0 1 " + (unit == "trust" ? "2" : "1") + " 100.0% 100.0%", string.Join(' ', Figures(unit, Later, [.. excused, ("n2", "R")]).Select(static figure => figure.Value.Text)));
    }

    [Fact]
    public void WhereNobodyWasAsked_EveryFigureGivesTheReason()
    {
        var form = Form() with { NotCollected = [new NotCollected(First, null, "The tool was paused.")] };
        Assert.All(Figures(form, "north", Later, []), static figure => Assert.Equal(("The tool was paused.", ReportingStatus.NotAvailable), (figure.Note, figure.Value.Status)));
        Assert.Empty(Figures(form, "office", Later, []));
    }

    [Fact]
    public void WhereNoQuestionWasAskedYet_ABandCountsNothing()
    {
        var form = Form() with { Fields = [.. Form().Fields.Select(static field => field is ScoredQuestion ? field with { From = First.Next } : field)] };
        var period = CountReturns.Of(form, Units, First, 1, MadeForm.Returns(form, [(Unit("n1"), "R"), (Unit("n2"), "R"), (Unit("n3"), "R")]), Later).Single();
        var figures = new CountFigures(Picture(form, Units), form, form.Counts, [Unit("north")]).Of(period).ToDictionary(static figure => figure.Indicator.ToString());
        Assert.Equal(("N/A", "No scored question was asked for April 2019."), (figures["low"].Value.Text, figures["low"].Note));
        Assert.Equal("3", figures["responses"].Value.Text);
    }

    [Fact]
    public void WhereNobodyOwesAReturn_ThereIsNoRate()
    {
        var figures = Figures("south", Later, ("s1", "W"), ("n1", "R"));
        Assert.Equal("0 0 0 0 0 1 0 N/A N/A", string.Join(' ', figures.Select(static figure => figure.Value.Text)));
        Assert.Equal("No team owed a return for April 2019: one return is waived.", figures[^1].Note);
    }

    [Fact]
    public void BeforeItIsDue_AUnitIsCountedOnceAllBelowItHaveAnswered()
    {
        var due = Form().Due.DueAt(First);
        (string, string)[] returns = [("s1", "R"), ("n1", "R"), ("n2", "I")];
        Assert.Empty(Figures("trust", due, returns));
        Assert.Empty(Figures("north", due, returns));
        Assert.Equal("1 1 0 0 0 0 0 100.0% 100.0%", string.Join(' ', Figures("south", due, returns).Select(static figure => figure.Value.Text)));
        Assert.NotEmpty(Figures("trust", due.AddTicks(1), returns));
        Assert.Empty(Figures("trust", due));
        Assert.Empty(Figures("south", due, ("s1", "W")));
        // One that is awaited is enough.
        Assert.Empty(Figures("north", due, ("n1", "R"), ("n2", "R")));
    }

    // A unit that is asked itself counts with those asked below it.
    [Fact]
    public void AUnitAskedItself_CountsBesideThoseBelowIt()
    {
        var form = Form(AskedUnits.Listed([Unit("n1"), Unit("north")]));
        Assert.Equal("2 1 1 0 0 0 0 50.0% 50.0%", string.Join(' ', Figures(form, "north", Later, [("n1", "R")]).Select(static figure => figure.Value.Text)));
    }

    // A team that moves within the month is asked once, and counts where it is on the last day.
    [Fact]
    public void ATeamThatMoves_CountsWhereItIsOnTheLastDay()
    {
        var moved = Tree(
            Team("north", kind: UnitKind.Service), Team("south", kind: UnitKind.Service), Team("n1", "north"), Team("s1", "south"),
            Team("m1", "north", to: new DateOnly(2019, 4, 29)), Team("m1", "south", from: new DateOnly(2019, 4, 30)));
        var form = Form();
        var period = CountReturns.Of(form, moved, First, 1, MadeForm.Returns(form, [(Unit("m1"), "R")]), Later).Single();
        Assert.Equal(["north 1 0", "south 2 1", "trust 3 1"], new[] { "north", "south", "trust" }.Select(unit => $"{unit} {string.Join(' ', new CountFigures(Picture(form, moved), form, form.Counts.Where(static one => one.Count is FormCount.Asked or FormCount.Responses), [Unit(unit)]).Of(period).Select(static figure => figure.Value.Text))}"));
    }

    // The same units are counted month by month: what is known of one month does not stay for the next.
    [Fact]
    public void ATeamThatMovesBetweenMonths_CountsWhereItIsInEach()
    {
        var form = Form();
        var moved = Tree(Team("north", kind: UnitKind.Service), Team("south", kind: UnitKind.Service), Team("m1", "north", to: new DateOnly(2019, 4, 30)), Team("m1", "south", from: new DateOnly(2019, 5, 1)));
        var count = new CountFigures(Picture(form, moved), form, form.Counts.Where(static one => one.Count == FormCount.Responses), [Unit("north"), Unit("south")]);
        Assert.Equal(["2019-04 north 1", "2019-05 south 1"], CountReturns.Of(form, moved, First.Next, 2, MadeForm.Returns(form, [(Unit("m1"), "RR")]), Later).SelectMany(count.Of).Select(static figure => $"{figure.Period} {figure.Unit} {figure.Value.Text}"));
    }

    [Fact]
    public void AQuarter_AddsItsMonthsUp_AndLacksTheOneWithoutReturns()
    {
        var form = Form();
        var (picture, responses) = (Picture(form, Units), Indicator("responses"));
        var periods = CountReturns.Of(form, Units, First.Plus(2), 3, MadeForm.Returns(form, [(Unit("n1"), "R-R"), (Unit("n2"), "R-L")]), Later);
        var count = new CountFigures(picture, form, form.Counts.Where(one => one.Indicator == responses), [Unit("trust")]);
        var series = Series.From(picture.Find(responses)!, Unit("trust"), periods.SelectMany(count.Of)).Value;
        var quarter = PeriodTotals.Of(picture, series, Core.Periods.Period.Containing(First.First, Core.Periods.Frequency.Quarter))!;
        Assert.Equal((4m, 3, 1), (quarter.Amount, quarter.Total!.Parts, quarter.Total.Missing));
    }

    private static List<Observation> Figures(string unit, DateTime at, params (string Unit, string Letters)[] returns) => Figures(Form(), unit, at, returns);

    private static List<Observation> Figures(FormDefinition form, string unit, DateTime at, (string Unit, string Letters)[] returns)
    {
        var period = CountReturns.Of(form, Units, First, 1, MadeForm.Returns(form, returns.Select(static of => (Unit(of.Unit), of.Letters))), at).Single();
        return [.. new CountFigures(Picture(form, Units), form, form.Counts.Where(static one => one.Count != FormCount.Band), [Unit(unit)]).Of(period)];
    }
}
