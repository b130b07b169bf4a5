using Plumbline.Core.Returns.Forms;
using Plumbline.Core.Returns.Records;

namespace Plumbline.App.Definitions.Returns;

/// <summary>What the row of a return keeps of its answers.</summary>
internal static class KeptOfAnswers
{
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
