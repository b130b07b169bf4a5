using System.Globalization;
using Plumbline.App.Definitions.Formats;
using Plumbline.Core.Objectives;
using Plumbline.Core.Risks;
using Plumbline.Core.Risks.Records;
using Plumbline.Core.Units;
using Plumbline.Web.Views;

namespace Plumbline.Web.Risks;

/// <summary>Which risks by whether they are open.</summary>
public enum RiskState
{
    /// <summary>Open ones.</summary>
    Open,

    /// <summary>Closed ones.</summary>
    Closed,

    /// <summary>Both.</summary>
    All,
}

/// <summary>Which risks by when their review is due.</summary>
public enum RiskDue
{
    /// <summary>The day has passed.</summary>
    Overdue,

    /// <summary>Within 30 days, or the day has passed.</summary>
    Month,
}

/// <summary>Which risks by what stands out of them.</summary>
public enum RiskSign
{
    /// <summary>The score is above what is tolerated.</summary>
    AboveTolerance,

    /// <summary>A watched measure speaks, and the grading has not been looked at since.</summary>
    Deaf,

    /// <summary>No grading is stated.</summary>
    NotGraded,
}

/// <summary>In which order risks are listed.</summary>
public enum RiskOrder
{
    /// <summary>The highest score first.</summary>
    Score,

    /// <summary>The review that is due first, first.</summary>
    Due,

    /// <summary>By code.</summary>
    Code,
}

/// <summary>Which risks a reader picks. The address says all of it.</summary>
internal sealed record RiskFilter
{
    private const int SoonDays = 30;

    internal RiskState State { get; private init; }

    internal RiskKind? Kind { get; private init; }

    internal string? Level { get; private init; }

    internal string? Owner { get; private init; }

    internal ObjectiveCode? Objective { get; private init; }

    internal string? Category { get; private init; }

    internal Unit? Unit { get; private init; }

    internal RiskDue? Due { get; private init; }

    internal RiskSign? Sign { get; private init; }

    internal string? Words { get; private init; }

    internal (int Likelihood, int Consequence)? Cell { get; private init; }

    internal RiskOrder Order { get; private init; }

    /// <summary>Whether it picks other than all open risks.</summary>
    internal bool IsSet => State != RiskState.Open || Kind is not null || Level is not null || Owner is not null || Objective is not null || Category is not null
        || Unit is not null || Due is not null || Sign is not null || Words is not null || Cell is not null;

    /// <summary>The filter of an address.</summary>
    internal static RiskFilter Of(Visit visit, RiskRegister register) => new()
    {
        State = visit.Word<RiskState>("state") ?? RiskState.Open,
        Kind = visit.Word<RiskKind>("kind"),
        Level = Known(visit, "level", LevelsOf(register)),
        Owner = visit.Text("owner"),
        Objective = visit.Text("objective") is { } objective ? Visit.Unless(ObjectiveCode.Parse(objective), "objective") : null,
        Category = visit.Text("category"),
        Unit = visit.Unit(),
        Due = visit.Word<RiskDue>("due"),
        Sign = visit.Word<RiskSign>("sign"),
        Words = visit.Text("q"),
        Cell = CellOf(visit),
        Order = visit.Word<RiskOrder>("sort") ?? RiskOrder.Score,
    };

    /// <summary>The names of the levels: of every matrix, since a grading is read by the one of its day.</summary>
    internal static IReadOnlyList<string> LevelsOf(RiskRegister register) =>
        [.. register.Scheme.Matrices.Append(register.Scheme.On(register.Day)).Reverse().SelectMany(static matrix => matrix.Bands.Reverse().Select(static band => band.Name)).Distinct(StringComparer.Ordinal)];

    /// <summary>The risks that it picks, in its order.</summary>
    internal IReadOnlyList<RiskStanding> Pick(Visit visit, RiskRegister register, RiskSigns signs)
    {
        var units = Unit is null ? null : visit.Definitions.Picture.Units.Under(Unit.Code, DateOnly.MinValue, DateOnly.MaxValue).Append(Unit.Code).ToHashSet();
        var picked = register.Entries.Select(entry => RiskStanding.Of(register, entry)).Where(one => Picks(one, register, signs) && IsIn(one.Entry.Risk, units, visit));
        return Order switch
        {
            RiskOrder.Score => [.. picked.OrderByDescending(static one => one.Entry.Current?.Score.Value ?? 0).ThenBy(static one => one.Entry.Risk.Code, RiskCode.Order)],
            RiskOrder.Due => [.. picked.OrderBy(static one => one.ReviewDue).ThenBy(static one => one.Entry.Risk.Code, RiskCode.Order)],
            RiskOrder.Code => [.. picked],
        };
    }

    /// <summary>Whether a risk is in the state that is picked. One that is recorded later is neither open nor closed.</summary>
    internal bool IsInState(Risk risk, DateOnly day) => State switch
    {
        RiskState.Open => risk.IsOpen(day),
        RiskState.Closed => risk.Closing?.Day <= day,
        RiskState.All => risk.Recorded <= day,
    };

    private bool Picks(RiskStanding one, RiskRegister register, RiskSigns signs)
    {
        var risk = one.Entry.Risk;
        return IsInState(risk, register.Day)
            && (Kind is null || risk.Kind == Kind)
            && (Level is null || one.Level?.Name == Level)
            && (Owner is null || string.Equals(risk.Owner, Owner, StringComparison.OrdinalIgnoreCase) || string.Equals(risk.Handler, Owner, StringComparison.OrdinalIgnoreCase))
            && (Objective is null || risk.Objectives.Contains(Objective))
            && (Category is null || string.Equals(risk.Category, Category, StringComparison.OrdinalIgnoreCase))
            && (Due is not { } due || IsDue(one, due, register.Day))
            && (Sign is not { } sign || IsSign(one, sign, signs))
            && (Cell is null || (one.Entry.Current?.Score is { } score && (score.Likelihood, score.Consequence) == Cell))
            && (Words is null || Words.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(word => Has(risk, word)));
    }

    private static bool IsDue(RiskStanding one, RiskDue due, DateOnly day) => one.IsOpen && due switch
    {
        RiskDue.Overdue => one.IsReviewOverdue,
        RiskDue.Month => one.ReviewDue <= day.AddDays(SoonDays),
    };

    private static bool IsSign(RiskStanding one, RiskSign sign, RiskSigns signs) => sign switch
    {
        RiskSign.AboveTolerance => one.IsAboveTolerance,
        RiskSign.Deaf => signs.Deaf.ContainsKey(one.Entry.Risk.Code),
        RiskSign.NotGraded => one.Entry.Current is null,
    };

    private static bool IsIn(Risk risk, HashSet<UnitCode>? units, Visit visit) => units is null || units.Contains(risk.Unit ?? visit.Definitions.Picture.Units.Top.Code);

    private static bool Has(Risk risk, string word) =>
        new[] { risk.Title, risk.Code.ToString(), risk.Description, risk.Owner, risk.Handler, risk.Category }.Any(text => text?.Contains(word, StringComparison.OrdinalIgnoreCase) == true);

    private static string? Known(Visit visit, string name, IReadOnlyList<string> known) =>
        visit.Text(name) is not { } text || known.Contains(text, StringComparer.Ordinal) ? visit.Text(name)
        : throw Refused.BadRequest($"{name}: found “{text}”; expected one of {string.Join(", ", known)}{Spelling.Suggestion(text, known)}", name);

    // A cell of the matrix, as its links name it: 4x5.
    private static (int, int)? CellOf(Visit visit)
    {
        if (visit.Text("cell") is not { } text) return null;
        return text.Split('x') is [var likelihood, var consequence] && int.TryParse(likelihood, NumberStyles.None, CultureInfo.InvariantCulture, out var l) && int.TryParse(consequence, NumberStyles.None, CultureInfo.InvariantCulture, out var c)
            ? (l, c)
            : throw Refused.BadRequest($"cell: found “{text}”; expected a likelihood and a consequence: 4x5", "cell");
    }
}
