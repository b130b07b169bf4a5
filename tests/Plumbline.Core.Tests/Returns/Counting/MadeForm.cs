using System.Collections.Immutable;
using Plumbline.Core.Indicators;
using Plumbline.Core.Organisations;
using Plumbline.Core.Periods;
using Plumbline.Core.Pictures;
using Plumbline.Core.Ratings;
using Plumbline.Core.Returns.Forms;
using Plumbline.Core.Returns.Records;
using Plumbline.Core.Targets;
using Plumbline.Core.Tests.Support;
using Plumbline.Core.Text;
using Plumbline.Core.Units;

namespace Plumbline.Core.Tests.Returns.Counting;

/// <summary>A scored form of two questions and a figure, and the returns of it written as letters, a letter a month.</summary>
/// <remarks>
/// <c>-</c> none · <c>R</c> in time · <c>L</c> late · <c>l</c> in time, completed late · <c>I</c> without an answer · <c>i</c> without what need not be answered · <c>B</c> sent back · <c>W</c> waived · <c>N</c> not applicable.
/// </remarks>
internal static class MadeForm
{
    internal const string States = "-RLlIiBWN";

    internal static readonly Period First = Make.Period("2019-04");
    internal static readonly FormCode Code = FormCode.Parse("qewtt").Value;
    internal static readonly FieldCode Vacancies = Field("vacancies"), Leave = Field("leave"), Absent = Field("absent"), Words = Field("beds");
    internal static readonly DateTime Later = new(2030, 1, 1);

    internal static FormDefinition Form(AskedUnits? asked = null, string due = "5 days after") => new()
    {
        Code = Code,
        Name = "Early warning",
        Frequency = Frequency.Month,
        From = First,
        Asked = asked ?? AskedUnits.OfKind(UnitKind.Team),
        Due = DueRule.Parse(due).Value,
        Fields =
        [
            new ScoredQuestion(Vacancies, "Are posts vacant?", true, [new ScoredAnswer("no", 0), new ScoredAnswer("partly", 6), new ScoredAnswer("yes", 12)]),
            new ScoredQuestion(Leave, "Is leave refused?", false, [new ScoredAnswer("no", 0), new ScoredAnswer("partly", 4), new ScoredAnswer("yes", 13)]),
            new FigureField(Absent, "How many are absent?", true, Indicator("absent")),
            new FigureField(Words, "How many beds are closed?", false, Indicator("beds")),
        ],
        Bands = [new FormBand("0-9", 0, 9), new FormBand("10-15", 10, 15), new FormBand("16-24", 16, 24), new FormBand("25-plus", 25, null)],
        Counts =
        [
            .. Enum.GetValues<FormCount>().Where(static count => count != FormCount.Band).Select(static count => new FormCounting(count, Indicator(Names(count)))),
            new FormCounting(FormCount.Band, Indicator("low")) { Band = new FormBand("0-9", 0, 9) },
        ],
    };

    internal static UnitTree Tree(params Unit[] teams) => UnitTree.From([new Unit(Unit("trust"), "Trust", UnitKind.Organisation, null), .. teams]).Value;

    internal static Unit Team(string code, string parent = "trust", DateOnly? from = null, DateOnly? to = null, UnitKind kind = UnitKind.Team) => new(Unit(code), code, kind, Unit(parent), from, to);

    internal static UnitCode Unit(string code) => UnitCode.Parse(code).Value;

    internal static IndicatorCode Indicator(string code) => IndicatorCode.Parse(code).Value;

    internal static string Names(FormCount count) => Names<FormCount>.Of(count);

    internal static OrganisationPicture Picture(FormDefinition form, UnitTree units) => new(
        new OrganisationSettings { Code = "trust", Name = "Trust", RatingScheme = RatingScheme.Parse("council-5-10").Value },
        units,
        form.Counts.Select(static counting => Make.Indicator(measure: counting.Count is FormCount.Completeness or FormCount.Timeliness ? "percentage" : "count") with { Code = counting.Indicator }),
        TargetBook.From([]).Value,
        [],
        []) { Values = ValueLists.None.With<FormDefinition>([form]) };

    /// <summary>The returns of units, each with its letters from April 2019.</summary>
    internal static Dictionary<Period, ImmutableArray<UnitReturn>> Returns(FormDefinition form, IEnumerable<(UnitCode Unit, string Letters)> units) =>
        units.SelectMany(of => of.Letters.Select((letter, month) => Return(form, of.Unit, First.Plus(month), letter))).OfType<UnitReturn>()
            .GroupBy(static one => one.Period).ToDictionary(static same => same.Key, static same => same.ToImmutableArray());

    internal static UnitReturn? Return(FormDefinition form, UnitCode unit, Period period, char letter)
    {
        var due = form.Due.DueAt(period);
        ImmutableArray<FieldCode> all = [Vacancies, Leave, Absent, Words];
        var made = new UnitReturn(Code, unit, period, letter switch { 'W' => ReturnState.Waived, 'N' => ReturnState.NotApplicable, 'B' => ReturnState.SentBack, _ => ReturnState.Returned })
        {
            At = letter == 'L' ? due.AddSeconds(1) : due,
            Completed = letter == 'l' ? due.AddDays(1) : null,
            Answered = letter switch { 'I' => all.Remove(Leave), 'i' => all.Remove(Words), 'W' or 'N' => [], _ => all },
        };
        return letter == '-' ? null : made;
    }

    private static FieldCode Field(string code) => FieldCode.Parse(code).Value;
}
