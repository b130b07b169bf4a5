using System.Collections.Immutable;
using Plumbline.Core.Periods;
using Plumbline.Core.Returns.Forms;
using Plumbline.Core.Units;

namespace Plumbline.Core.Returns.Records;

/// <summary>What a unit said of its return.</summary>
public enum ReturnState
{
    /// <summary>It was returned.</summary>
    Returned,

    /// <summary>It need not be returned this once, for a reason.</summary>
    Waived,

    /// <summary>The form does not apply to the unit in the period.</summary>
    NotApplicable,

    /// <summary>It was returned, and sent back with a question; it counts again when it is returned again.</summary>
    SentBack,
}

/// <summary>The return of a unit for a period: the row of returns/*.csv whose field is blank. Completeness and timeliness are counted from it alone.</summary>
/// <param name="Form">The form.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Period">The period.</param>
/// <param name="State">What was said of it.</param>
public sealed record UnitReturn(FormCode Form, UnitCode Unit, Period Period, ReturnState State)
{
    /// <summary>The reason it was waived, sent back or late; null where nothing was said.</summary>
    public string? Note { get; init; }

    /// <summary>The post that returned it; null where not stated.</summary>
    public string? By { get; init; }

    /// <summary>When it was received, by the clock of the organisation; null: when the change was made.</summary>
    public DateTime? At { get; init; }

    /// <summary>The fields answered, in the order of the form: made from its cells when it is written, so that no cell is read to count it.</summary>
    public ImmutableArray<FieldCode> Answered { get; init; } = [];

    /// <summary>When the last required cell was received, where that is later than <see cref="At"/>; null where it is not.</summary>
    public DateTime? Completed { get; init; }

    /// <summary>When it was sent back, as the change that did so says; null where it was not, or where that was not read. It is in no file.</summary>
    public DateTime? SentBackAt { get; init; }
}

/// <summary>An answer to a scored question. The answer to a figure is an observation.</summary>
/// <param name="Form">The form.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Period">The period.</param>
/// <param name="Field">The question.</param>
/// <param name="Value">The answer, one of its words.</param>
public sealed record ReturnAnswer(FormCode Form, UnitCode Unit, Period Period, FieldCode Field, string Value)
{
    /// <summary>What was said with it; null where nothing was.</summary>
    public string? Note { get; init; }

    /// <summary>The post that answered; null where not stated.</summary>
    public string? By { get; init; }

    /// <summary>When it was answered, by the clock of the organisation; null: when the change was made.</summary>
    public DateTime? At { get; init; }
}
