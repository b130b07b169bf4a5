using Plumbline.Core.Periods;
using Plumbline.Core.Returns.Forms;
using Plumbline.Core.Returns.Records;
using Plumbline.Core.Units;

namespace Plumbline.App.Definitions.Returns;

/// <summary>What the row of a return keeps of its answers.</summary>
internal static class KeptOfAnswers
{
    /// <summary>What becomes of a return that somebody answers, on the site, in a command or in a file: a correction keeps when it was received and when it was completed; an answer that it needs and did not have completes it when that came.</summary>
    /// <param name="form">The form.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="period">The period.</param>
    /// <param name="before">The return as it stands, with the time at which it was received; null where there is none.</param>
    /// <param name="had">The fields that it has answered.</param>
    /// <param name="answered">The fields that it has answered afterwards.</param>
    /// <param name="came">When the last of the answers came that it needs; null where nobody says.</param>
    /// <param name="now">Now, by the clock of the organisation.</param>
    internal static UnitReturn Answered(
        FormDefinition form, UnitCode unit, Period period, UnitReturn? before, IReadOnlyCollection<FieldCode> had, IReadOnlyCollection<FieldCode> answered, DateTime? came, DateTime now)
    {
        // A question with which it was sent back does not make it late; a return that was waived is made now.
        if (before is not { State: ReturnState.Returned or ReturnState.SentBack }) return Made(new UnitReturn(form.Code, unit, period, ReturnState.Returned) { At = came ?? now }, form, answered, came);
        List<FieldCode> needed = [.. form.Fields.Where(field => form.Requires(field, period)).Select(static field => field.Code)];
        var completed = !needed.Exists(field => answered.Contains(field) && !had.Contains(field)) ? before.Completed : came ?? (needed.TrueForAll(answered.Contains) ? now : before.Completed);
        return Made(before with { State = ReturnState.Returned, Note = before.State == ReturnState.Returned ? before.Note : null, Completed = completed }, form, answered, came);
    }

    /// <summary>A return with what is kept of its answers: which fields, and when the last required one came.</summary>
    /// <param name="own">The return as its own row states it.</param>
    /// <param name="form">Its form.</param>
    /// <param name="answered">The fields answered.</param>
    /// <param name="lastRequired">When the last required cell came that says when; null where none says.</param>
    internal static UnitReturn Made(UnitReturn own, FormDefinition form, IReadOnlyCollection<FieldCode> answered, DateTime? lastRequired)
    {
        var at = own.At ?? lastRequired;
        var completed = own.Completed is { } stated && !(lastRequired > stated) ? stated : lastRequired;
        return own with { At = at, Answered = [.. form.Fields.Select(static field => field.Code).Where(answered.Contains)], Completed = completed > (at ?? DateTime.MinValue) ? completed : null };
    }
}
