using System.Globalization;
using Plumbline.Core.Periods;
using Plumbline.Core.Posts;
using Plumbline.Core.Returns.Forms;
using Plumbline.Core.Returns.Readings;
using Plumbline.Core.Returns.Records;
using Plumbline.Core.Returns.Reminding;
using Plumbline.Core.Text;
using Plumbline.Core.Units;

namespace Plumbline.Core.Tests.Returns.Reminding;

public class RemindPostsTests
{
    private static readonly UnitCode Trust = UnitCode.Parse("trust").Value, North = UnitCode.Parse("north").Value, Team = UnitCode.Parse("team").Value;

    private static readonly UnitTree Units = UnitTree.From(
    [
        new Unit(Trust, "Sample Community Health Trust", UnitKind.Organisation, null), new Unit(North, "North", UnitKind.Service, Trust), new Unit(Team, "Team", UnitKind.Team, North),
    ]).Value;

    private static readonly Post Director = new(PostCode.Parse("director").Value, "Director", null), Manager = new(PostCode.Parse("manager").Value, "Service Manager", North), Leader = new(PostCode.Parse("leader").Value, "Team Leader", Team);

    // A return of March is due by 7 April.
    [Theory]
    [InlineData("2020-04-01", "")]
    [InlineData("2020-04-02", "leader due-soon")]
    [InlineData("2020-04-03", "")]
    [InlineData("2020-04-06", "leader due-soon")]
    [InlineData("2020-04-07", "leader due-today")]
    [InlineData("2020-04-08", "")]
    [InlineData("2020-04-09", "leader overdue")]
    [InlineData("2020-04-12", "manager escalated|leader overdue")]
    [InlineData("2020-04-13", "")]
    public void AReturnThatHasNotCome_IsToldFiveDaysAndADayBefore_OnTheDay_AndTwoAndFiveDaysAfter(string day, string expected) => Assert.Equal(expected, Told(Monthly(ReturnStanding.Missing), day));

    [Theory]
    [InlineData(ReturnStanding.Awaited, true)]
    [InlineData(ReturnStanding.Incomplete, true)]
    [InlineData(ReturnStanding.SentBack, true)]
    [InlineData(ReturnStanding.InTime, false)]
    [InlineData(ReturnStanding.Late, false)]
    [InlineData(ReturnStanding.Waived, false)]
    [InlineData(ReturnStanding.NotApplicable, false)]
    public void OnlyWhatIsOwed_IsTold(ReturnStanding standing, bool isTold) => Assert.Equal(isTold, Told(Monthly(standing), "2020-04-07").Length > 0);

    // A return of March, due by 7 April, that somebody sends back on 2 May.
    [Theory]
    [InlineData("2020-05-01", "")]
    [InlineData("2020-05-02", "leader overdue")]
    [InlineData("2020-05-03", "")]
    [InlineData("2020-05-04", "leader overdue")]
    [InlineData("2020-05-07", "manager escalated|leader overdue")]
    [InlineData("2020-05-12", "")]
    public void AReturnThatIsSentBackLate_IsToldFromThatDayOn(string day, string expected)
    {
        var reading = Monthly(ReturnStanding.SentBack);
        var period = reading.Periods[0];
        var back = new UnitReturn(reading.Form.Code, Team, period.Period, ReturnState.SentBack) { SentBackAt = new DateTime(2020, 5, 2, 16, 0, 0) };
        Assert.Equal(expected, Told(reading with { Periods = [period with { Lines = [.. period.Lines.Select(line => line with { Return = back })] }] }, day));
    }

    [Fact]
    public void UnitWithoutAPost_IsToldToTheNextAbove_AndThenToTheOneAboveThat()
    {
        Assert.Equal("manager overdue", Told(Monthly(ReturnStanding.Missing), "2020-04-09", Director, Manager));
        Assert.Equal("director escalated|manager overdue", Told(Monthly(ReturnStanding.Missing), "2020-04-12", Director, Manager));
        Assert.Equal("", Told(Monthly(ReturnStanding.Missing), "2020-04-09"[..10], Leader with { To = new DateOnly(2020, 4, 8) }));
    }

    [Fact]
    public void UnitOfWhichNoPostIs_NorAbove_IsNamed()
    {
        var (reading, day) = (Monthly(ReturnStanding.Missing), new DateOnly(2020, 4, 9));
        Assert.Equal([Team], RemindPosts.WithoutPost(Units, [], [reading, reading], day));
        Assert.Equal([Team], RemindPosts.WithoutPost(Units, [Manager with { To = day.AddDays(-1) }], [reading], day));
        Assert.Empty(RemindPosts.WithoutPost(Units, [Manager], [reading], day));
        // On this day nobody would be reminded.
        Assert.Empty(RemindPosts.WithoutPost(Units, [], [reading], day.AddDays(1)));
        Assert.Empty(RemindPosts.WithoutPost(Units, [], [Monthly(ReturnStanding.InTime)], day));
    }

    [Fact]
    public void DailyReturn_IsToldAnHourBefore_AndNotDaysBefore()
    {
        var form = Form(Frequency.Day, "10:30 the same day");
        var reading = Reading(form, Period.Containing(new DateOnly(2020, 4, 7), Frequency.Day, FinancialCalendar.April), ReturnStanding.Awaited);
        var list = Assert.Single(RemindPosts.Of(Units, [Leader], [reading], new DateOnly(2020, 4, 7)));
        Assert.Equal(new DateTime(2020, 4, 7, 9, 30, 0), Assert.Single(list.Reminders).SendAt);
        Assert.Empty(RemindPosts.Of(Units, [Leader], [reading], new DateOnly(2020, 4, 6)));
    }

    // However many returns a post owes, it has one list a day.
    [Fact]
    public void APost_HasOneList_TheEarliestDueFirst()
    {
        var readings = new[] { Monthly(ReturnStanding.Missing, "7 days after"), Monthly(ReturnStanding.Missing, "2 days after") };
        var list = Assert.Single(RemindPosts.Of(Units, [Leader], readings, new DateOnly(2020, 4, 2)));
        Assert.Equal(["2020-04-02", "2020-04-07"], list.Reminders.Select(static one => one.DueAt.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
    }

    [Theory]
    [InlineData(ReturnStanding.Missing, "2020-03-20", "leader due-soon")]
    [InlineData(ReturnStanding.SentBack, "2020-04-07", "leader due-today")]
    [InlineData(ReturnStanding.Incomplete, "2020-06-11", "leader overdue")]
    [InlineData(ReturnStanding.Late, "2020-06-11", "")]
    [InlineData(ReturnStanding.Waived, "2020-06-11", "")]
    public void OfOnePeriod_WhatIsOwedIsToldOnAnyDay_ToThePostOfItsUnitAlone(ReturnStanding standing, string day, string expected)
    {
        var reading = Monthly(standing);
        var lists = RemindPosts.OfPeriod(Units, [Director, Manager, Leader], reading.Form, reading.Periods[0], DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture));
        Assert.Equal(expected, Words(lists));
    }

    [Fact]
    public void OfOnePeriod_WithoutAPost_TheNextAboveIsTold_ElseTheUnitIsNamed()
    {
        var (reading, day) = (Monthly(ReturnStanding.Missing), new DateOnly(2020, 4, 20));
        Assert.Equal("manager overdue", Words(RemindPosts.OfPeriod(Units, [Director, Manager, Leader with { To = day.AddDays(-1) }], reading.Form, reading.Periods[0], day)));
        Assert.Empty(RemindPosts.OfPeriod(Units, [], reading.Form, reading.Periods[0], day));
        Assert.Equal([Team], RemindPosts.WithoutPost(Units, [], reading.Periods[0], day));
        Assert.Empty(RemindPosts.WithoutPost(Units, [Director], reading.Periods[0], day));
        Assert.Empty(RemindPosts.WithoutPost(Units, [], Monthly(ReturnStanding.InTime).Periods[0], day));
        Assert.Equal((Leader, Manager, null), (RemindPosts.PostOf(Units, [Director, Manager, Leader], Team, day), RemindPosts.PostOf(Units, [Manager], Team, day), RemindPosts.PostOf(Units, [Leader], North, day)));
    }

    private static string Words(IEnumerable<ReminderList> lists) => string.Join('|', lists.SelectMany(static list => list.Reminders.Select(reminder => $"{list.Post.Code} {Names<ReminderKind>.Of(reminder.Kind)}")));

    private static string Told(FormReading reading, string day, params Post[] posts) => Words(RemindPosts.Of(Units, posts.Length == 0 ? [Director, Manager, Leader] : posts, [reading], DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture)));

    private static FormReading Monthly(ReturnStanding standing, string due = "5 working days after") => Reading(Form(Frequency.Month, due), Period.Month(2020, 3), standing);

    private static FormReading Reading(FormDefinition form, Period period, ReturnStanding standing) =>
        new(form, form.Due.DueAt(period), [new FormPeriod(period, form.Due.DueAt(period), false, [new ReturnLine(Team, standing, NonResponse.None, null)])]);

    private static FormDefinition Form(Frequency frequency, string due) => new()
    {
        Code = FormCode.Parse("early-warning").Value,
        Name = "Early warning",
        Frequency = frequency,
        From = Period.Containing(new DateOnly(2019, 4, 1), frequency, FinancialCalendar.April),
        Asked = AskedUnits.OfKind(UnitKind.Team),
        Due = DueRule.Parse(due).Value,
        Fields = [new ScoredQuestion(FieldCode.Parse("vacancies").Value, "Is a fifth of posts vacant?", true, [new("no", 0), new("yes", 4)])],
    };
}
