using System.Collections.Frozen;
using Plumbline.Core.Indicators;

namespace Plumbline.Core.SinceLast;

/// <summary>Which change of the ledger wrote something, and why.</summary>
/// <param name="Number">The number of the change.</param>
/// <param name="Day">Its day.</param>
/// <param name="By">The post that made it, by title.</param>
/// <param name="Reason">The reason in the writer's words; empty where none was given.</param>
public sealed record ChangeNote(long Number, DateOnly Day, string By, string Reason);

/// <summary>The changes behind what was revised, as far as they are known.</summary>
public sealed record ChangeNotes
{
    /// <summary>Nothing is known.</summary>
    public static ChangeNotes None { get; } = new();

    /// <summary>The changes that wrote figures, by their number.</summary>
    public IReadOnlyDictionary<long, ChangeNote> Changes { get; init; } = FrozenDictionary<long, ChangeNote>.Empty;

    /// <summary>The last change of a target of an indicator.</summary>
    public IReadOnlyDictionary<IndicatorCode, ChangeNote> Targets { get; init; } = FrozenDictionary<IndicatorCode, ChangeNote>.Empty;

    /// <summary>The last change of an indicator's definition.</summary>
    public IReadOnlyDictionary<IndicatorCode, ChangeNote> Indicators { get; init; } = FrozenDictionary<IndicatorCode, ChangeNote>.Empty;

    /// <summary>The last change of the organisation's framework of assurance; null where it was not written.</summary>
    public ChangeNote? Framework { get; init; }

    /// <summary>The last change of a question, by its code.</summary>
    public IReadOnlyDictionary<string, ChangeNote> Questions { get; init; } = FrozenDictionary<string, ChangeNote>.Empty;

    /// <summary>The last change of an objective or of its measures, by the code of the objective.</summary>
    public IReadOnlyDictionary<string, ChangeNote> Objectives { get; init; } = FrozenDictionary<string, ChangeNote>.Empty;

    /// <summary>The change in a sentence of its own, after a space: <c> Change 42 of 3 May 2020 says: “late returns”.</c> Empty where it is not known.</summary>
    internal static string Words(ChangeNote? note, Standpoint now) => note is null ? ""
        : note.Reason.Trim() is { Length: > 0 } reason ? $" Change {note.Number}, {now.Text(note.Day)}, gives the reason “{reason.TrimEnd('.')}”."
        : $" Change {note.Number}, {now.Text(note.Day)}, gives no reason.";
}
