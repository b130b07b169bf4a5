namespace Plumbline.App.Definitions.Returns;

/// <summary>The columns of <c>returns/*.csv</c>. A row without a field is the return itself; the last two stand on such rows alone.</summary>
internal static class ReturnColumns
{
    internal const string Form = "form", Unit = "unit", Period = "period", Field = "field", Value = "value", Note = "note", By = "by", At = "at", Answered = "answered", Completed = "completed";

    /// <summary>All columns, in writing order.</summary>
    internal static IReadOnlyList<string> All { get; } = [Form, Unit, Period, Field, Value, Note, By, At, Answered, Completed];

    /// <summary>Those that a file must have.</summary>
    internal static IReadOnlyList<string> Required { get; } = [Form, Unit, Period, Field, Value];

    /// <summary>Those of an answer.</summary>
    internal static IReadOnlyList<string> OfAnswers { get; } = [Form, Unit, Period, Field, Value, Note, By, At];
}
