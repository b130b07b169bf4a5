using System.Collections.Immutable;
using Plumbline.Core.Periods;
using Plumbline.Core.Returns.Forms;
using Plumbline.Core.Returns.Records;
using Plumbline.Core.Units;

namespace Plumbline.Core.Returns.Readings;

/// <summary>Where a return stands at a moment.</summary>
public enum ReturnStanding
{
    /// <summary>Asked, not yet due, and not here.</summary>
    Awaited,

    /// <summary>Due, and not here.</summary>
    Missing,

    /// <summary>Here, but a required field is not answered.</summary>
    Incomplete,

    /// <summary>Sent back with a question, and not here again.</summary>
    SentBack,

    /// <summary>Complete, and in time.</summary>
    InTime,

    /// <summary>Complete, and after the due moment.</summary>
    Late,

    /// <summary>Need not be returned this once.</summary>
    Waived,

    /// <summary>Does not apply to the unit.</summary>
    NotApplicable,
}

/// <summary>Whether a unit failed to answer, and for how long.</summary>
public enum NonResponse
{
    /// <summary>It answered, need not answer, or its return is not yet due.</summary>
    None,

    /// <summary>It answered, was waived or was not asked in the period before.</summary>
    Single,

    /// <summary>It failed to answer in the period before too.</summary>
    Consecutive,
}

/// <summary>The return of a unit for a period, as it stands.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Standing">Where it stands.</param>
/// <param name="NonResponse">Whether the unit failed to answer.</param>
/// <param name="Return">The return; null where none was made.</param>
public sealed record ReturnLine(UnitCode Unit, ReturnStanding Standing, NonResponse NonResponse, UnitReturn? Return)
{
    /// <summary>For how many periods in a row the unit failed to answer, this one included, within the periods read.</summary>
    public int PeriodsSilent { get; init; }

    /// <summary>Whether it failed in every period read, so that it may be longer.</summary>
    public bool MayBeSilentLonger { get; init; }

    /// <summary>When it was complete, by the clock of the organisation; null where it is not.</summary>
    public DateTime? CompletedAt { get; init; }

    /// <summary>The required fields that are not answered, in the order of the form.</summary>
    public ImmutableArray<FieldCode> Missing { get; init; } = [];

    /// <summary>The sum of the scores; null where the form is not scored, the return is not complete, or the answers were not read.</summary>
    public int? Score { get; init; }

    /// <summary>The band of the score; null where there is none.</summary>
    public FormBand? Band { get; init; }

    /// <summary>Whether it is a response: complete.</summary>
    public bool IsResponse => Standing is ReturnStanding.InTime or ReturnStanding.Late;

    /// <summary>Whether the unit returned something: whole, without an answer, or sent back since. A waiver is no return.</summary>
    public bool IsMade => Standing is ReturnStanding.InTime or ReturnStanding.Late or ReturnStanding.Incomplete or ReturnStanding.SentBack;

    /// <summary>Whether the unit owes it: asked, and neither waived nor not applicable.</summary>
    public bool IsOwed => Standing is not (ReturnStanding.Waived or ReturnStanding.NotApplicable);
}

/// <summary>The returns of a form for a period.</summary>
/// <param name="Period">The period.</param>
/// <param name="DueAt">The last moment in time, by the clock of the organisation.</param>
/// <param name="IsDue">Whether that moment has passed.</param>
/// <param name="Lines">A line for each unit asked, in the order of their codes; none where nobody was asked.</param>
public sealed record FormPeriod(Period Period, DateTime DueAt, bool IsDue, ImmutableArray<ReturnLine> Lines)
{
    /// <summary>Why nobody was asked; null where somebody was.</summary>
    public string? NotCollected { get; init; }

    /// <summary>Returns of units that are not asked: of a list from which they were taken since. They count nowhere.</summary>
    public ImmutableArray<UnitReturn> NotAsked { get; init; } = [];

    /// <summary>Whether not one unit of the whole form made a return: then nothing is counted from the period. It stays so where the returns of some units are told.</summary>
    public bool IsSilent { get; init; } = !Lines.Any(static line => line.IsMade);

    /// <summary>Whether counts can be made: every unit has answered or its return is due, and at least one unit made a return.</summary>
    public bool IsCounted => !IsSilent && (IsDue || !Lines.Any(static line => line.IsOwed && !line.IsResponse));

    /// <summary>The same with the lines of some units. It is silent where the whole form is.</summary>
    public FormPeriod Of(Func<UnitCode, bool> units)
    {
        ArgumentNullException.ThrowIfNull(units);
        return this with { Lines = [.. Lines.Where(line => units(line.Unit))], NotAsked = [.. NotAsked.Where(one => units(one.Unit))] };
    }

    /// <summary>How many lines hold.</summary>
    public int Count(Func<ReturnLine, bool> holds) => Lines.Count(holds);
}

/// <summary>The returns of a form over some periods.</summary>
/// <param name="Form">The form.</param>
/// <param name="At">The moment at which they are told, by the clock of the organisation.</param>
/// <param name="Periods">The periods, the earliest first.</param>
public sealed record FormReading(FormDefinition Form, DateTime At, ImmutableArray<FormPeriod> Periods)
{
    /// <summary>Whether the scores were read.</summary>
    public bool HasScores { get; init; }
}
