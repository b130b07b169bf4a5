using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace Plumbline.Reports.Documents.Inlines;

/// <summary>Argument checks of the document types. A failure here is a bug in the composer.</summary>
internal static class Require
{
    internal static string Text(string? value, [CallerArgumentExpression(nameof(value))] string? name = null) =>
        string.IsNullOrWhiteSpace(value) ? throw new ArgumentException("Found blank text; expected text.", name) : value;

    internal static string? TextOrNull(string? value, [CallerArgumentExpression(nameof(value))] string? name = null) =>
        value is null ? null : Text(value, name);

    internal static RichText Words(RichText? value, [CallerArgumentExpression(nameof(value))] string? name = null) =>
        value is null || value.IsEmpty ? throw new ArgumentException("Found no text; expected text.", name) : value;

    internal static ImmutableArray<T> Some<T>(ImmutableArray<T> values, [CallerArgumentExpression(nameof(values))] string? name = null) =>
        values.IsDefaultOrEmpty ? throw new ArgumentException("Found none; expected at least one.", name) : values;

    internal static ImmutableArray<T> Any<T>(ImmutableArray<T> values) => values.IsDefault ? [] : values;

    internal static int Within(int value, int from, int to, [CallerArgumentExpression(nameof(value))] string? name = null) =>
        value < from || value > to
            ? throw new ArgumentOutOfRangeException(name, value, $"Found {value}; expected {from} to {to}.")
            : value;
}
