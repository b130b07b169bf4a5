using System.Globalization;
using Plumbline.Core.Indicators;
using Plumbline.Core.Judging;
using Plumbline.Core.Statuses;
using Plumbline.Core.Tests.Support;
using Plumbline.Core.Units;

namespace Plumbline.Core.Tests.Statuses;

public class StatusBookTests
{
    private const string Reason = "national instruction";
    private static readonly UnitCode North = UnitCode.Parse("north").Value;

    // The team ash is below north, and below the council itself from 2021 on.
    private static readonly UnitTree Units = UnitTree.From(
    [
        new Unit(Make.Council, "Council", UnitKind.Organisation, null),
        new Unit(North, "North", UnitKind.Directorate, Make.Council),
        new Unit(UnitCode.Parse("ash").Value, "Ash", UnitKind.Team, North, To: new DateOnly(2020, 12, 31)),
        new Unit(UnitCode.Parse("ash").Value, "Ash", UnitKind.Team, Make.Council, new DateOnly(2021, 1, 1)),
    ]).Value;

    private static readonly StatusBook Book = StatusBook.Of(
    [
        Span("2020-03-28", "2020-07-31", ReportingState.Suspended, reason: Reason),
        Span("2020-06-01", "2020-06-30", ReportingState.Active, North),
        Span("2022-01-01", null, ReportingState.Ceased, North, "team closed"),
        Span("2023-01-01", null, ReportingState.Ceased),
    ], Units);

    [Theory]
    [InlineData("council", "2020-02", ReportingState.Active, true)]
    [InlineData("council", "2020-03", ReportingState.Suspended, false)] // the last day of the period decides
    [InlineData("council", "2020-06", ReportingState.Suspended, false)]
    [InlineData("north", "2020-05", ReportingState.Suspended, false)]
    [InlineData("north", "2020-06", ReportingState.Active, true)] // a status of the unit comes first
    [InlineData("north", "2020-07", ReportingState.Suspended, false)]
    [InlineData("council", "2020-08", ReportingState.Active, true)]
    [InlineData("north", "2022-01", ReportingState.Ceased, false)]
    [InlineData("ash", "2020-06", ReportingState.Active, true)] // a status of the unit above comes before one for every unit
    [InlineData("ash", "2022-01", ReportingState.Active, true)] // but only while the unit is below it
    [InlineData("council", "2022-12", ReportingState.Active, true)]
    [InlineData("council", "2023-01", ReportingState.Ceased, false)]
    [InlineData("council", "week-2020-03-29", ReportingState.Suspended, false)]
    [InlineData("council", "week-2020-03-22", ReportingState.Active, true)]
    public void State_IsTheOneInForceOnTheLastDay(string unit, string period, ReportingState state, bool expects)
    {
        var (code, at) = (UnitCode.Parse(unit).Value, Make.Period(period));
        Assert.Equal(state, Book.StateAt(Make.Indicator(), code, at));
        Assert.Equal(expects, Book.Expects(Make.Indicator(), code, at));
        Assert.Equal(state == ReportingState.Active, Book.At(Make.Indicator(), code, at) is null);
    }

    [Fact]
    public void WhereNoStatusIsInForce_TheIndicatorsOwnHolds()
    {
        var pending = Make.Indicator(status: new IndicatorStatus(ReportingState.Pending, Make.Period("2021-04")));
        Assert.Equal(ReportingState.Active, Book.StateAt(pending, Make.Council, Make.Period("2021-03")));
        Assert.Equal(ReportingState.Pending, Book.StateAt(pending, Make.Council, Make.Period("2021-04")));
        Assert.Equal(ReportingState.Suspended, Book.StateAt(pending, Make.Council, Make.Period("2020-04")));
        Assert.Equal((ReportingState.Pending, null, new DateOnly(2021, 4, 1)), Book.At(pending, Make.Council, Make.Period("2021-05")) is { } span ? (span.State, span.Reason, span.From) : default);
        Assert.Equal(ReportingState.Pending, StatusBook.Empty.StateAt(pending, Make.Council, Make.Period("2021-04")));
    }

    [Fact]
    public void IndicatorThatBegins_IsNotExpectedBefore()
    {
        var begun = StatusBook.Of([Span("2021-04-01", null, ReportingState.Active)], Units);
        Assert.False(begun.Expects(Make.Indicator(), Make.Council, Make.Period("2021-03")));
        Assert.True(begun.Expects(Make.Indicator(), Make.Council, Make.Period("2021-04")));
    }

    [Fact]
    public void PeriodThatIsNotDue_IsNotExpected()
    {
        var indicator = Make.Indicator() with { Rhythm = ReportingRhythm.Parse("2 months from 2019-05", Core.Periods.Frequency.Month).Value };
        Assert.True(StatusBook.Empty.Expects(indicator, Make.Council, Make.Period("2019-07")));
        Assert.False(StatusBook.Empty.Expects(indicator, Make.Council, Make.Period("2019-08")));
        Assert.False(Book.Expects(indicator, Make.Council, Make.Period("2020-05")));
    }

    [Theory]
    [InlineData("council", "2019-04-01", "2020-03-27", "")]
    [InlineData("council", "2019-04-01", "2020-03-28", "2020-03-28")]
    [InlineData("council", "2020-07-31", "2020-12-31", "2020-03-28")]
    [InlineData("council", "2020-08-01", "2020-12-31", "")]
    [InlineData("north", "2020-01-01", "2023-12-31", "2020-03-28 2022-01-01")]
    [InlineData("north", "2020-06-01", "2020-06-30", "")] // reported, by a status of the unit
    public void StatusesByWhichNothingIsReported_AreThoseOfTheSpan(string unit, string first, string last, string from) => Assert.Equal(
        from, string.Join(' ', Book.NotReported(Make.Sickness, UnitCode.Parse(unit).Value, DateOnly.Parse(first, CultureInfo.InvariantCulture), DateOnly.Parse(last, CultureInfo.InvariantCulture)).Select(span => span.From!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))));

    [Fact]
    public void Turns_AreWhereASuspensionBeginsAndEnds()
    {
        Assert.Equal(
            [(new DateOnly(2020, 3, 28), $"Suspended: {Reason}"), (new DateOnly(2020, 8, 1), "Reporting resumed")],
            Book.Turns(Make.Sickness, Make.Council));
        Assert.Equal(
            [new DateOnly(2020, 3, 28), new DateOnly(2020, 6, 1), new DateOnly(2020, 7, 1), new DateOnly(2020, 8, 1)],
            Book.Turns(Make.Sickness, North).Select(turn => turn.Day));
        Assert.Empty(StatusBook.Empty.Turns(Make.Sickness, North));
    }

    [Theory]
    [InlineData("2020-03-28", null, Reason, "Suspended from 28 March 2020: national instruction")]
    [InlineData("2020-03-28", "2020-07-31", Reason, "Suspended from 28 March 2020 to 31 July 2020: national instruction")]
    [InlineData("2020-08-01", "2020-08-31", Reason, "Suspended in August 2020: national instruction")]
    [InlineData("2019-08-01", "2020-08-31", null, "Suspended from 1 August 2019 to 31 August 2020")]
    [InlineData(null, "2020-07-31", null, "Suspended until 31 July 2020")]
    [InlineData(null, null, null, "Suspended")]
    public void Words_SayStateDaysAndReason(string? from, string? to, string? reason, string words) =>
        Assert.Equal(words, StatusWords.Of(Span(from, to, ReportingState.Suspended, reason: reason), CultureInfo.GetCultureInfo("en-GB")));

    [Theory]
    [InlineData("2020-03", "Suspended from 28 March 2020 to 31 July 2020: national instruction", NotRatedReason.Suspended)]
    [InlineData("2020-09", "Nothing reported", NotRatedReason.NothingReported)]
    [InlineData("2023-02", "No longer reported", NotRatedReason.Ceased)]
    public void Judgement_SaysWhy(string period, string reason, NotRatedReason code)
    {
        var indicator = Make.Indicator();
        var picture = new Core.Pictures.OrganisationPicture(
            new Core.Organisations.OrganisationSettings { Code = "council", Name = "Council" },
            UnitTree.From([new Unit(Make.Council, "Council", UnitKind.Organisation, null)]).Value, [indicator], Core.Targets.TargetBook.From([Make.Target("at least 90%")]).Value, [], []) { Statuses = Book };
        var judgement = Judge.Of(picture, indicator, Make.Council, null, Make.Period(period));
        Assert.Equal((code, reason), (judgement.NotRated, JudgementWords.Reason(judgement, CultureInfo.GetCultureInfo("en-GB"))));
    }

    private static IndicatorStatusSpan Span(string? from, string? to, ReportingState state, UnitCode? unit = null, string? reason = null) =>
        new(Make.Sickness, unit, from is null ? null : DateOnly.ParseExact(from, "yyyy-MM-dd", CultureInfo.InvariantCulture), to is null ? null : DateOnly.ParseExact(to, "yyyy-MM-dd", CultureInfo.InvariantCulture), state, reason);
}
