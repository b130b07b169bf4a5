using Plumbline.Core.Periods;
using Plumbline.Core.Units;

namespace Plumbline.App.Searching;

/// <summary>A thing that can be found, with its texts.</summary>
internal sealed record SearchEntry(SearchKind Kind, string Code, string Title, IReadOnlyList<(SearchField Field, string Text)> Texts)
{
    internal UnitCode? Unit { get; init; }

    internal Period? Period { get; init; }

    /// <summary>An entry without the texts that are missing.</summary>
    internal static SearchEntry Of(SearchKind kind, string code, string title, params (SearchField Field, string? Text)[] texts) =>
        new(kind, code, title, [.. from text in texts where !string.IsNullOrWhiteSpace(text.Text) select (text.Field, text.Text)]);
}
