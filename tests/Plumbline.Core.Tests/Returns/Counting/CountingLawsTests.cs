using System.Collections.Immutable;
using Plumbline.Core.Periods;
using Plumbline.Core.Returns.Counting;
using Plumbline.Core.Returns.Forms;
using Plumbline.Core.Returns.Readings;
using Plumbline.Core.Returns.Records;
using Plumbline.Core.Units;
using static Plumbline.Core.Tests.Returns.Counting.MadeForm;

namespace Plumbline.Core.Tests.Returns.Counting;

/// <summary>What holds of every pattern of returns, against a count that is written another way.</summary>
public sealed class CountingLawsTests
{
    private const int Rounds = 400;
    private const int MostMonths = 16;

    [Fact]
    public void AnyPattern_CountsAsAPlainReference()
    {
        var random = new Random(20200331);
        for (var round = 0; round < Rounds; round++)
        {
            var made = Organisation.Make(random);
            foreach (var period in made.Told()) Assert.Equal(made.Plainly(period), made.Counted(period));
        }
    }

    [Fact]
    public void AnyPattern_AddsUp_AndNoRateIsAboveAHundred()
    {
        var random = new Random(1203);
        var seen = 0;
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var period in Organisation.Make(random).Told())
            {
                var tally = ReturnTally.Of(period);
                Assert.Equal(tally.Asked, tally.Responses + tally.Single + tally.Consecutive + tally.Awaited);
                if (period.IsDue) Assert.Equal(0, tally.Awaited);
                Assert.Equal(tally.Responses, Form().Bands.Sum(tally.InBand));
                Assert.Equal(period.Lines.Length, tally.Asked + tally.Waived + tally.NotApplicable);
                Assert.InRange(tally.Completeness ?? 0, 0, 100);
                Assert.InRange(tally.Timeliness ?? 0, 0, tally.Completeness ?? 0);
                seen += tally.Consecutive;
            }
        }

        Assert.NotEqual(0, seen);
    }

    [Fact]
    public void AQuestionFromAPeriodOn_ChangesNothingThatIsCountedBefore()
    {
        var (random, changed) = (new Random(2406), 0);
        for (var round = 0; round < Rounds; round++)
        {
            var (made, from) = (Organisation.Make(random), First.Plus(random.Next(MostMonths)));
            var question = new ScoredQuestion(FieldCode.Parse("new").Value, "Is it new?", random.Next(2) == 0, [new ScoredAnswer("no", 0), new ScoredAnswer("yes", 3)]) { From = from };
            var more = made with { Form = made.Form with { Fields = made.Form.Fields.Insert(random.Next(5), question) } };
            foreach (var (before, after) in made.Told().Zip(more.Told()))
            {
                var same = (made.Counted(before), string.Join(' ', Form().Bands.Select(ReturnTally.Of(before).InBand))) == (more.Counted(after), string.Join(' ', Form().Bands.Select(ReturnTally.Of(after).InBand)));
                if (before.Period < from) Assert.True(same, $"round {round}, {before.Period}");
                else changed += same ? 0 : 1;
            }
        }

        Assert.NotEqual(0, changed);
    }

    [Fact]
    public void AReturnMore_NeverLowersTheResponses()
    {
        var random = new Random(98);
        for (var round = 0; round < Rounds; round++)
        {
            var made = Organisation.Make(random);
            var more = made.With(random, 'R');
            Assert.All(made.Told().Zip(more.Told()), static pair => Assert.True(ReturnTally.Of(pair.Second).Responses >= ReturnTally.Of(pair.First).Responses));
        }
    }

    // Half of the months have no return at all, with waivers and returns that do not apply among them.
    [Fact]
    public void AnySilentMonth_HasNoFigure_ForWhateverPartOfItIsRead()
    {
        var random = new Random(2026);
        var (silent, excused, counted) = (0, 0, 0);
        for (var round = 0; round < Rounds; round++)
        {
            var made = Organisation.Make(random);
            var some = made.Letters.Select(static of => of.Unit).Where(_ => random.Next(2) == 0).ToHashSet();
            foreach (var period in made.Told())
            {
                Assert.Equal(made.IsSilent(period.Period), period.IsSilent);
                Assert.Equal(made.IsSilent(period.Period), period.Of(some.Contains).IsSilent);
                Assert.Equal(made.Figures(period.Period), made.CountedFigures(period));
                silent += period is { IsSilent: true, IsDue: true, Lines.IsEmpty: false } ? 1 : 0;
                excused += period is { IsSilent: true, IsDue: true } && period.Lines.Any(static line => !line.IsOwed) && period.Lines.Any(static line => line.IsOwed) ? 1 : 0;
                counted += period.IsCounted ? 1 : 0;
            }
        }

        Assert.All(new[] { silent, excused, counted }, static seen => Assert.InRange(seen, 100, int.MaxValue));
    }

    private sealed record Organisation(FormDefinition Form, UnitTree Tree, ImmutableArray<(UnitCode Unit, string Letters)> Letters, DateTime At)
    {
        internal static Organisation Make(Random random)
        {
            List<Unit> units = [Team("north", kind: UnitKind.Service), Team("south", kind: UnitKind.Service)];
            for (var team = random.Next(1, 7); team > 0; team--)
            {
                var (code, turn) = ($"t{team}", First.Plus(random.Next(MostMonths)).First.AddDays(random.Next(31)));
                if (random.Next(4) == 0) units.AddRange([Team(code, "north", to: turn.AddDays(-1)), Team(code, "south", from: turn)]);
                else units.Add(Team(code, random.Next(2) == 0 ? "north" : "south", random.Next(4) == 0 ? turn : null, random.Next(4) == 0 ? turn.AddMonths(4) : null, random.Next(6) == 0 ? UnitKind.Place : UnitKind.Team));
            }

            var asked = random.Next(3) switch { 0 => AskedUnits.OfKind(UnitKind.Team), 1 => AskedUnits.OfKind(UnitKind.Team, Unit("north")), _ => AskedUnits.Listed([Unit("t1"), Unit("south")]) };
            var form = MadeForm.Form(asked, random.Next(2) == 0 ? "5 days after" : "10:30 the same day");
            if (random.Next(3) == 0) form = form with { NotCollected = [new NotCollected(First.Plus(random.Next(MostMonths)), random.Next(2) == 0 ? First.Plus(MostMonths - 2) : null, "Paused.")] };
            if (random.Next(5) == 0) form = form with { To = First.Plus(random.Next(MostMonths)) };
            List<string> months = [.. Enumerable.Range(0, MostMonths).Select(_ => random.Next(2) == 0 ? "-WN" : States)];
            return new Organisation(
                form,
                MadeForm.Tree([.. units]),
                [.. units.Select(static unit => unit.Code).Distinct().Select(unit => (unit, new string([.. months.Select(letters => random.Next(2) == 0 ? '-' : letters[random.Next(letters.Length)])])))],
                First.First.ToDateTime(TimeOnly.MinValue).AddHours(random.Next(MostMonths * 31 * 24)));
        }

        internal Organisation With(Random random, char letter)
        {
            var (at, month) = (random.Next(Letters.Length), random.Next(MostMonths));
            var (unit, letters) = Letters[at];
            return letters[month] != '-' ? this : this with { Letters = Letters.SetItem(at, (unit, letters.Remove(month, 1).Insert(month, letter.ToString()))) };
        }

        internal ImmutableArray<FormPeriod> Told()
        {
            var returns = MadeForm.Returns(Form, Letters);
            var answers = returns.Values.SelectMany(static of => of).SelectMany(one => new[]
            {
                new ReturnAnswer(Code, one.Unit, one.Period, Vacancies, "partly"), new ReturnAnswer(Code, one.Unit, one.Period, Leave, one.Period.Number % 2 == 0 ? "yes" : "no"),
            });
            return CountReturns.Of(Form, Tree, First.Plus(MostMonths - 1), MostMonths, returns, At, scores: ReturnScores.From(Form, answers));
        }

        internal string Counted(FormPeriod period)
        {
            var tally = ReturnTally.Of(period);
            return $"{tally.Asked} {tally.Responses} {tally.Single} {tally.Consecutive} {tally.Late} {tally.Waived} {tally.NotApplicable} | {string.Join(' ', period.Lines.Select(static line => line.PeriodsSilent))}";
        }

        // Looks back from each unit and period alone, and asks of every unit whether it is asked.
        internal string Plainly(FormPeriod told)
        {
            var period = told.Period;
            List<UnitCode> asked = [.. Tree.All.Select(static unit => unit.Code).Where(unit => IsAsked(unit, period))];
            List<UnitCode> owed = [.. asked.Where(unit => LetterOf(unit, period) is not ('W' or 'N'))];
            return $"{owed.Count} {owed.Count(unit => "RLli".Contains(LetterOf(unit, period), StringComparison.Ordinal))} {owed.Count(unit => Failures(unit, period) == 1)} {owed.Count(unit => Failures(unit, period) > 1)} "
                + $"{owed.Count(unit => LetterOf(unit, period) is 'L' or 'l')} {asked.Count(unit => LetterOf(unit, period) == 'W')} {asked.Count(unit => LetterOf(unit, period) == 'N')} | {string.Join(' ', asked.Select(unit => Failures(unit, period)))}";
        }

        internal bool IsSilent(Period period) => !Tree.All.Select(static unit => unit.Code).Any(unit => IsAsked(unit, period) && LetterOf(unit, period) is not ('-' or 'W' or 'N'));

        internal string CountedFigures(FormPeriod period) =>
            string.Join(' ', new CountFigures(Picture(Form, Tree), Form, Form.Counts.Where(static one => one.Count is FormCount.Asked or FormCount.Responses), [Unit("trust")]).Of(period).Select(static figure => figure.Value.Text));

        // Of the whole organisation: asked and returned. Nothing before it is due, unless all that is owed is here.
        internal string Figures(Period period)
        {
            List<UnitCode> asked = [.. Tree.All.Select(static unit => unit.Code).Where(unit => IsAsked(unit, period))];
            List<UnitCode> owed = [.. asked.Where(unit => LetterOf(unit, period) is not ('W' or 'N'))];
            var here = owed.Count(unit => "RLli".Contains(LetterOf(unit, period), StringComparison.Ordinal));
            if (!Form.IsAskedFor(period)) return AreAsked(period) ? "N/A N/A" : "";
            if (asked.Count == 0 || (Form.Due.DueAt(period) >= At && (IsSilent(period) || here < owed.Count))) return "";
            return IsSilent(period) ? "N/A N/A" : $"{owed.Count} {here}";
        }

        private int Failures(UnitCode unit, Period period) =>
            period < First || !IsAsked(unit, period) || Form.Due.DueAt(period) >= At || LetterOf(unit, period) is not ('-' or 'I' or 'B') ? 0 : 1 + Failures(unit, period.Previous);

        private char LetterOf(UnitCode unit, Period period) => Letters.First(of => of.Unit == unit).Letters[period.Since(First)];

        private bool IsAsked(UnitCode unit, Period period) => Form.IsAskedFor(period) && IsMeant(unit, period);

        // Whether a unit would be asked, were the form not paused.
        private bool AreAsked(Period period) => Tree.All.Any(unit => IsMeant(unit.Code, period));

        private bool IsMeant(UnitCode unit, Period period)
        {
            if (Tree.Find(unit, period.Last) is not { } row) return false;
            if (!Form.Asked.Units.IsEmpty) return Form.Asked.Units.Contains(unit);
            return row.Kind == UnitKind.Team && (Form.Asked.Below is not { } below || row.Parent == below);
        }
    }
}
