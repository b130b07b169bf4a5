using Plumbline.Web.Components;

namespace Plumbline.Web.Returns;

/// <summary>A unit whose return waits with those of others.</summary>
/// <param name="Link">The unit, leading to where its return is made.</param>
/// <param name="Words">What is to be said of it alone; null for nothing.</param>
/// <param name="HasDraft">Whether the reader has begun to fill it in.</param>
public sealed record WaitingUnit(TextLink Link, string? Words, bool HasDraft);

/// <summary>A return in a list, or those of several units for one form and period.</summary>
/// <param name="Link">What it is called, leading to where it is made or told.</param>
/// <param name="Words">What is to be said of it.</param>
/// <param name="HasDraft">Whether the reader has begun to fill it in.</param>
/// <param name="Units">The units; of many those that were begun; empty where it is one return.</param>
public sealed record ReturnEntry(TextLink Link, string Words, bool HasDraft, IReadOnlyList<WaitingUnit> Units);

/// <summary>Returns that wait for the same.</summary>
/// <param name="Id">The name of its place on the page.</param>
/// <param name="Heading">What they wait for.</param>
/// <param name="Entries">The returns.</param>
/// <param name="More">How many more there are: a sentence; null for none.</param>
public sealed record ReturnGroup(string Id, string Heading, IReadOnlyList<ReturnEntry> Entries, string? More);

/// <summary>A form with how its last periods were answered.</summary>
/// <param name="Link">The form.</param>
/// <param name="Due">When it is due, in words.</param>
/// <param name="Period">The latest period that is due; null where none is.</param>
/// <param name="Complete">How many returns of it are complete.</param>
/// <param name="InTime">How many were in time.</param>
/// <param name="Missing">How many are not here, or not complete.</param>
/// <param name="Before">The periods before, each with its completeness.</param>
public sealed record FormEntry(TextLink Link, string Due, string? Period, string? Complete, string? InTime, string? Missing, IReadOnlyList<string> Before);

/// <summary>The returns of the reader, and every form.</summary>
/// <param name="Lead">What waits, in a sentence.</param>
/// <param name="Groups">What waits.</param>
/// <param name="Forms">The forms.</param>
/// <param name="Empty">What is said where there is no form; null where there is.</param>
public sealed record ReturnsModel(string Lead, IReadOnlyList<ReturnGroup> Groups, IReadOnlyList<FormEntry> Forms, string? Empty)
{
    /// <summary>The heading: whose returns they are.</summary>
    public required string Title { get; init; }

    /// <summary>Whom a return is to be brought to mind today; null where that is not told.</summary>
    public RemindersModel? Reminders { get; init; }

    /// <summary>Whose returns the forms count, where it is not the whole organisation: a sentence; null where it is.</summary>
    public string? Whose { get; init; }

    /// <summary>Forms with returns that were due too long ago to be listed, leading to their last period: what is said of each.</summary>
    public IReadOnlyList<TextLink> Old { get; init; } = [];

    /// <summary>When returns are due, as a calendar: the file, or where the address for one is made.</summary>
    public required TextLink Calendar { get; init; }
}
