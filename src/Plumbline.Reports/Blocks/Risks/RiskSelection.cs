using Plumbline.Core.Objectives;
using Plumbline.Core.Pictures;
using Plumbline.Core.Risks;
using Plumbline.Core.Risks.Records;
using Plumbline.Core.Text;
using Plumbline.Core.Units;
using Plumbline.Reports.Blocks.Options;
using Plumbline.Reports.Composition;

namespace Plumbline.Reports.Blocks.Risks;

/// <summary>Which risks a block shows, by whether they are open.</summary>
public enum RiskState
{
    /// <summary>Those open on the day.</summary>
    Open,

    /// <summary>Those closed on the day.</summary>
    Closed,

    /// <summary>Both.</summary>
    All,
}

/// <summary>The risks that a block shows.</summary>
public sealed record RiskSelection
{
    private const int Highest = 1000;

    /// <summary>Every open risk.</summary>
    public static RiskSelection Everything { get; } = new();

    /// <summary>The kind; null for both.</summary>
    public RiskKind? Kind { get; init; }

    /// <summary>An objective that they threaten; null for any.</summary>
    public ObjectiveCode? Objective { get; init; }

    /// <summary>The least current score; 0 for any, also none.</summary>
    public int Least { get; init; }

    /// <summary>A unit, with those below it; null for all.</summary>
    public UnitCode? Unit { get; init; }

    /// <summary>Whether they are open.</summary>
    public RiskState Show { get; init; }

    /// <summary>The selected risks, the highest score first, then by code.</summary>
    public IReadOnlyList<RiskEntry> In(ReportContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Records is { } records ? In(context, records.Register) : [];
    }

    /// <summary>Those of a register, which may be an earlier one.</summary>
    internal IReadOnlyList<RiskEntry> In(ReportContext context, RiskRegister register)
    {
        var day = register.Day;
        HashSet<UnitCode>? units = Unit is { } unit ? [unit, .. context.Picture.Units.Under(unit, day, day)] : null;
        return [.. register.Entries
            .Where(entry => IsShown(entry.Risk, day) && (units is null || units.Contains(entry.Risk.Unit ?? context.Picture.Units.Top.Code)) && Includes(entry))
            .OrderByDescending(static entry => entry.Current?.Score.Value ?? 0)];
    }

    /// <summary>Names that the organisation does not have.</summary>
    public IEnumerable<Problem> ProblemsIn(OrganisationPicture picture)
    {
        ArgumentNullException.ThrowIfNull(picture);
        if (Unit is not null && picture.Units.Find(Unit) is null) yield return Problem.With(Unit.ToString(), "the code of a unit");
        if (Objective is not null && !picture.Values.Of<Objective>().Any(one => one.Code == Objective)) yield return Problem.With(Objective.ToString(), "the code of an objective of objectives.csv");
    }

    internal static RiskSelection Read(OptionReader options) => new()
    {
        Kind = options.Word<RiskKind>("kind"),
        Objective = options.Read("objective", ObjectiveCode.Parse),
        Least = options.Whole("least", 0, 0, Highest),
        Unit = options.Read("unit", UnitCode.Parse),
        Show = options.Word<RiskState>("show") ?? RiskState.Open,
    };

    internal OptionWriter Write(OptionWriter options) => options
        .Add("kind", Kind is { } kind ? Names<RiskKind>.Of(kind) : null)
        .Add("objective", Objective?.ToString())
        .Add("least", Least, 0)
        .Add("unit", Unit?.ToString())
        .Add("show", Show == RiskState.Open ? null : Names<RiskState>.Of(Show));

    /// <summary>What the selected risks are called: <c>open strategic risks</c>.</summary>
    internal string Noun => $"{Show switch { RiskState.Open => "open ", RiskState.Closed => "closed ", RiskState.All => "" }}{(Kind is { } kind ? Names<RiskKind>.Of(kind) + " " : "")}risk";

    private bool Includes(RiskEntry entry) =>
        (Kind is null || entry.Risk.Kind == Kind)
        && (Objective is null || entry.Risk.Objectives.Contains(Objective))
        && (Least == 0 || entry.Current?.Score.Value >= Least);

    private bool IsShown(Risk risk, DateOnly day) => risk.Recorded <= day && Show switch
    {
        RiskState.Open => risk.IsOpen(day),
        RiskState.Closed => !risk.IsOpen(day),
        RiskState.All => true,
    };
}
