using System.Collections.Immutable;
using Plumbline.Core.Periods;
using Plumbline.Core.Returns.Counting;
using Plumbline.Core.Returns.Forms;
using Plumbline.Core.Returns.Readings;
using Plumbline.Core.Returns.Records;
using Plumbline.Core.Tests.Support;
using Plumbline.Core.Units;
using static Plumbline.Core.Tests.Returns.Counting.MadeForm;

namespace Plumbline.Core.Tests.Returns.Counting;

/// <summary>Where returns stand: in time or late, missing once or again, before and after they are due.</summary>
public sealed class CountReturnsTests
{
    [Theory]
    [InlineData("R", "InTime")]
    [InlineData("L", "Late")]
    [InlineData("l", "Late")]
    [InlineData("-", "Missing S1")]
    [InlineData("I", "Incomplete S1 leave")]
    [InlineData("i", "InTime")]
    [InlineData("B", "SentBack S1")]
    [InlineData("W", "Waived")]
    [InlineData("N", "NotApplicable")]
    [InlineData("--", "Missing C2")]
    [InlineData("---", "Missing C3")]
    [InlineData("IB-", "Missing C3")]
    [InlineData("-R-", "Missing S1")]
    [InlineData("-L-", "Missing S1")]
    [InlineData("-W-", "Missing S1")]
    [InlineData("-N-", "Missing S1")]
    [InlineData("-------------", "Missing C13")]
    [InlineData("--------------", "Missing C13+")]
    [InlineData("-R------------", "Missing C12")]
    public void Standing_OfTheLastMonth_AfterItIsDue(string letters, string expected) => Assert.Equal(expected, Said(Last(Form(), letters, Later)));

    [Theory]
    [InlineData("-", "Awaited")]
    [InlineData("I", "Incomplete leave")]
    [InlineData("B", "SentBack")]
    [InlineData("R", "InTime")]
    [InlineData("--", "Awaited")]
    public void Standing_BeforeItIsDue_IsNoNonResponse(string letters, string expected)
    {
        var form = Form();
        var due = form.Due.DueAt(First.Plus(letters.Length - 1));
        Assert.Equal(expected, Said(Last(form, letters, due)));
        Assert.NotEqual("Awaited", Said(Last(form, letters, due.AddTicks(1))));
    }

    [Fact]
    public void AMonthThatWasNotCollected_EndsARow_ASilentOneGoesOn()
    {
        var form = Form();
        Assert.Equal("Missing C3", Said(Last(form, "---", Later)));
        var pause = form with { NotCollected = [new NotCollected(First.Next, First.Next, "The tool was paused.")] };
        Assert.Equal("Missing S1", Said(Last(pause, "---", Later)));
        var paused = Told(pause, "---", Later)[1];
        Assert.Equal("The tool was paused.", paused.NotCollected);
        Assert.Empty(paused.Lines);
        Assert.False(paused.IsCounted);
    }

    [Fact]
    public void AUnitThatIsNotAskedYet_OrNoMore_HasNoLine()
    {
        var tree = Tree(Team("a"), Team("b", from: new DateOnly(2019, 5, 31)), Team("c", to: new DateOnly(2019, 5, 30)), Team("d", kind: UnitKind.Service));
        var told = CountReturns.Of(Form(), tree, First.Plus(2), 3, new Dictionary<Period, ImmutableArray<UnitReturn>>(), Later);
        Assert.Equal(["a c", "a b", "a b"], told.Select(static period => string.Join(' ', period.Lines.Select(static line => line.Unit.ToString()))));
        // It was not asked in April, so May is its first month without an answer.
        Assert.Equal(NonResponse.Single, told[1].Lines[1].NonResponse);
    }

    [Fact]
    public void Periods_BeforeTheFirstAndAfterTheLast_AreLeftOut()
    {
        var form = Form() with { To = First.Plus(2) };
        var told = CountReturns.Of(form, Tree(Team("a")), First.Plus(5), 12, new Dictionary<Period, ImmutableArray<UnitReturn>>(), Later);
        Assert.Equal(["2019-04", "2019-05", "2019-06"], told.Select(static period => period.Period.ToString()));
        Assert.Throws<ArgumentException>(() => CountReturns.Of(form, Tree(Team("a")), Make.Period("2019-Q1"), 1, new Dictionary<Period, ImmutableArray<UnitReturn>>(), Later));
    }

    [Theory]
    [InlineData("no", "no", 0, "0-9")]
    [InlineData("partly", "no", 6, "0-9")]
    [InlineData("partly", "partly", 10, "10-15")]
    [InlineData("no", "yes", 13, "10-15")]
    [InlineData("yes", "partly", 16, "16-24")]
    [InlineData("yes", "yes", 25, "25-plus")]
    [InlineData("yes", null, null, null)]
    [InlineData("yes", "maybe", null, null)]
    public void Score_IsTheSumOfTheAnswers_AndFallsInABand(string vacancies, string? leave, int? score, string? band)
    {
        var (form, unit) = (Form(), Unit("a"));
        List<ReturnAnswer> answers = [new(Code, unit, First, Vacancies, vacancies)];
        if (leave is not null) answers.Add(new ReturnAnswer(Code, unit, First, Leave, leave));
        var line = CountReturns.Of(form, Tree(Team("a")), First, 1, MadeForm.Returns(form, [(unit, "R")]), Later, scores: ReturnScores.From(form, answers)).Single().Lines.Single();
        Assert.Equal((score, band), (line.Score, line.Band?.Name));
    }

    [Theory]
    [InlineData(0, "0-9")]
    [InlineData(9, "0-9")]
    [InlineData(10, "10-15")]
    [InlineData(15, "10-15")]
    [InlineData(16, "16-24")]
    [InlineData(24, "16-24")]
    [InlineData(25, "25-plus")]
    [InlineData(1000, "25-plus")]
    public void Band_HoldsBothItsEnds(int score, string band) => Assert.Equal(band, Form().BandOf(score)?.Name);

    // Who leaves an answer out, or is asked again, made a return; whoever need not answer made none.
    [Theory]
    [InlineData("-", "-", true)]
    [InlineData("R", "-", false)]
    [InlineData("L", "-", false)]
    [InlineData("I", "-", false)]
    [InlineData("B", "-", false)]
    [InlineData("W", "-", true)]
    [InlineData("N", "-", true)]
    [InlineData("W", "N", true)]
    [InlineData("W", "R", false)]
    [InlineData("N", "I", false)]
    public void APeriod_IsSilent_WhereNoReturnWasMade(string one, string other, bool isSilent)
    {
        var form = Form();
        var period = CountReturns.Of(form, Tree(Team("a"), Team("b")), First, 1, MadeForm.Returns(form, [(Unit("a"), one), (Unit("b"), other)]), Later).Single();
        Assert.Equal((isSilent, !isSilent), (period.IsSilent, period.IsCounted));
        // A return of a team is no news of the others, but that the period was not silent.
        Assert.All(new[] { "a", "b" }, team => Assert.Equal(isSilent, period.Of(unit => unit.ToString() == team).IsSilent));
    }

    // That one team is excused alters nothing of how long another has been silent.
    [Theory]
    [InlineData("---", "---", "Missing C3")]
    [InlineData("---", "-W-", "Missing C3")]
    [InlineData("---", "WNW", "Missing C3")]
    [InlineData("---", "-R-", "Missing C3")]
    [InlineData("-W-", "---", "Missing S1")]
    public void ASilentMonth_IsAskedAndNotReturned_WhateverOthersAreExcused(string letters, string others, string expected)
    {
        var form = Form();
        var told = CountReturns.Of(form, Tree(Team("a"), Team("b")), First.Plus(2), 3, MadeForm.Returns(form, [(Unit("a"), letters), (Unit("b"), others)]), Later);
        Assert.Equal(expected, Said(told[^1].Lines[0]));
    }

    // The week ends on Sunday 10 May 2020.
    [Fact]
    public void AWeek_AsksTheUnitsOfItsSunday()
    {
        var form = Form(due: "17:00 the same day") with { Frequency = Frequency.Week, From = Make.Period("week-2020-05-03") };
        var tree = Tree(Team("a"), Team("b", from: new DateOnly(2020, 5, 10)), Team("c", to: new DateOnly(2020, 5, 9)), Team("d", to: new DateOnly(2020, 5, 10)), Team("e", from: new DateOnly(2020, 5, 11)));
        var week = CountReturns.Of(form, tree, Make.Period("week-2020-05-10"), 1, new Dictionary<Period, ImmutableArray<UnitReturn>>(), Later).Single();
        Assert.Equal(["a", "b", "d"], week.Lines.Select(static line => line.Unit.ToString()));
        Assert.Equal(new DateTime(2020, 5, 10, 17, 0, 0), week.DueAt);
    }

    // In time, late, without an answer, sent back and missing are asked; waived and not applicable are not.
    [Fact]
    public void Rates_AreOfThoseWhoOweAReturn()
    {
        var (form, letters) = (Form(), "RLIB-WN");
        var units = letters.Select(static (_, place) => Unit($"t{place}")).ToList();
        var tally = ReturnTally.Of(CountReturns.Of(form, Tree([.. units.Select(static unit => Team(unit.ToString()))]), First, 1, MadeForm.Returns(form, units.Zip(letters, static (unit, letter) => (unit, letter.ToString()))), Later).Single());
        Assert.Equal((5, 40m, 20m), (tally.Asked, tally.Completeness, tally.Timeliness));
        Assert.Equal((1, 1), (tally.Incomplete, tally.SentBack));
        Assert.Null(new ReturnTally().Completeness);
    }

    [Theory]
    [InlineData("2019-03", false)]
    [InlineData("2019-04", true)]
    [InlineData("2019-06", false)]
    [InlineData("2020-03", true)]
    [InlineData("2020-04", false)]
    [InlineData("2019-Q1", false)]
    [InlineData("2019-04-30", false)]
    public void AForm_IsAskedFor_FromItsFirstPeriodToItsLast(string period, bool isAsked) =>
        Assert.Equal(isAsked, (Form() with { To = First.Plus(11), NotCollected = [new NotCollected(First.Plus(2), First.Plus(2), "The tool was paused.")] }).IsAskedFor(Make.Period(period)));

    [Fact]
    public void AReturnThatIsNotComplete_HasNoScore()
    {
        var (form, unit) = (Form(), Unit("a"));
        var scores = ReturnScores.From(form, [new ReturnAnswer(Code, unit, First, Vacancies, "yes"), new ReturnAnswer(Code, unit, First, Leave, "yes")]);
        foreach (var letter in "IB-WN")
            Assert.Null(CountReturns.Of(form, Tree(Team("a")), First, 1, MadeForm.Returns(form, [(unit, letter.ToString())]), Later, scores: scores).Single().Lines.Single().Score);
    }

    [Fact]
    public void LinesOfSomeUnits_AreNotSilent_WhereAnotherAnswered()
    {
        var form = Form();
        var whole = CountReturns.Of(form, Tree(Team("a"), Team("b")), First, 1, MadeForm.Returns(form, [(Unit("b"), "R")]), Later).Single();
        var part = whole.Of(static unit => unit.ToString() == "a");
        Assert.Equal("a", Assert.Single(part.Lines).Unit.ToString());
        Assert.True(part.IsCounted);
    }

    private static ImmutableArray<FormPeriod> Told(FormDefinition form, string letters, DateTime at) =>
        CountReturns.Of(form, Tree(Team("a")), First.Plus(letters.Length - 1), letters.Length, MadeForm.Returns(form, [(Unit("a"), letters)]), at);

    // The last month alone, with what is looked back at.
    private static ReturnLine Last(FormDefinition form, string letters, DateTime at) =>
        CountReturns.Of(form, Tree(Team("a")), First.Plus(letters.Length - 1), 1, MadeForm.Returns(form, [(Unit("a"), letters)]), at).Single().Lines.Single();

    private static string Said(ReturnLine line)
    {
        var row = line.NonResponse switch { NonResponse.None => "", NonResponse.Single => $" S{line.PeriodsSilent}", NonResponse.Consecutive => $" C{line.PeriodsSilent}" } + (line.MayBeSilentLonger ? "+" : "");
        return $"{line.Standing}{row}{string.Concat(line.Missing.Select(static field => " " + field))}";
    }
}
