using Plumbline.Core.References;

namespace Plumbline.Core.Risks.Records;

/// <summary>Evidence of whether a control works, or a risk is held.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Of">The control or the risk it is of.</param>
/// <param name="Line">The line of defence: 1 those who do the work, 2 those who oversee it, 3 independent ones.</param>
/// <param name="Date">The day of the evidence.</param>
/// <param name="Result">What it says.</param>
public sealed record Assurance(AssuranceCode Code, Reference Of, int Line, DateOnly Date, AssuranceResult Result)
{
    /// <summary>The lines of defence.</summary>
    public const int FirstLine = 1, LastLine = 3;

    /// <summary>Who gave it, or the document: <c>Internal audit report</c>; null if not stated.</summary>
    public string? Source { get; init; }

    /// <summary>The last day on which it counts; null: it does not end.</summary>
    public DateOnly? ValidUntil { get; init; }

    /// <summary>What it leaves open; null if nothing is stated.</summary>
    public string? Gap { get; init; }

    /// <summary>Whether it counts on a day.</summary>
    public bool IsInDate(DateOnly day) => IsInDate(day, day);

    /// <summary>Whether it counts where everything that is given by one day counts, and nothing has ended that ends on another day or after it.</summary>
    public bool IsInDate(DateOnly day, DateOnly lapses) => day >= Date && (ValidUntil is null || lapses <= ValidUntil);
}

/// <summary>What an assurance says.</summary>
public enum AssuranceResult
{
    /// <summary>It works.</summary>
    Positive,

    /// <summary>It does not work.</summary>
    Negative,

    /// <summary>It works in part.</summary>
    Mixed,
}
