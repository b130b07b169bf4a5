namespace Plumbline.Core.Text;

/// <summary>A code that identifies one thing of its kind: lower-case letters, digits, <c>-</c> and <c>.</c>, at most 64.</summary>
/// <typeparam name="TSelf">The kind of code, such as <c>UnitCode</c>: codes of two kinds are never equal.</typeparam>
public abstract record Code<TSelf>
    where TSelf : Code<TSelf>
{
    private readonly string _text;

    private protected Code(string text) => _text = text;

    /// <summary>The order of codes in files: by code point, the same in every culture.</summary>
    public static IComparer<TSelf> Order { get; } = Comparer<TSelf>.Create(static (x, y) => string.CompareOrdinal(x?._text, y?._text));

    /// <inheritdoc/>
    public sealed override string ToString() => _text;

    /// <summary>Whether another code has the same text.</summary>
    public virtual bool Equals(Code<TSelf>? other) => other is not null && string.Equals(_text, other._text, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => _text.GetHashCode(StringComparison.Ordinal);

    /// <summary>Reads a code.</summary>
    /// <param name="text">The text.</param>
    /// <param name="what">What the code is, for the problem: <c>a unit's code</c>.</param>
    /// <param name="make">Makes the code from a text that has the right form.</param>
    private protected static Parsed<TSelf> Read(string? text, string what, Func<string, TSelf> make) =>
        CodeShape.Check(text, what) is { } problem ? problem : make(text!);
}
