using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Plumbline.Core.Ledger;

/// <summary>The number of a change in one organisation's ledger: 1, 2, 3 … without gaps.</summary>
/// <remarks>A class, not a struct: there is no change 0, but the <c>default</c> of a struct would be one.</remarks>
public sealed record ChangeNumber : IComparable<ChangeNumber>, IParsable<ChangeNumber>
{
    private ChangeNumber(int value) => Value = value;

    /// <summary>At least 1. The greatest value is enough for a change each second for 68 years.</summary>
    public int Value { get; }

    /// <summary>The change that creates an organisation.</summary>
    public static ChangeNumber First { get; } = new(1);

    /// <summary>Throws <see cref="ArgumentOutOfRangeException"/> below 1.</summary>
    public static ChangeNumber Of(int value) =>
        value >= 1
            ? new ChangeNumber(value)
            : throw new ArgumentOutOfRangeException(nameof(value), value, "found a change number below 1; the first change is 1");

    /// <summary>The change after this one. Throws <see cref="OverflowException"/> after 2,147,483,647.</summary>
    public ChangeNumber Next() => new(checked(Value + 1));

    /// <summary>Reads the form of <see cref="ToString"/>, in any culture; otherwise throws <see cref="FormatException"/>.</summary>
    public static ChangeNumber Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var number)
            ? number
            : throw new FormatException($"found \"{s}\"; expected the number of a change: 1, 2, 3 …");

    /// <summary>Reads the form of <see cref="ToString"/>: digits only.</summary>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out ChangeNumber result)
    {
        result = int.TryParse(s, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= 1
            ? new ChangeNumber(value)
            : null;
        return result is not null;
    }

    /// <summary>Earlier changes come first.</summary>
    public int CompareTo(ChangeNumber? other) => other is null ? 1 : Value.CompareTo(other.Value);

    /// <summary>Digits, the same in every culture.</summary>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);

    /// <summary>Earlier than.</summary>
    public static bool operator <(ChangeNumber left, ChangeNumber right) => left.Value < right.Value;

    /// <summary>Later than.</summary>
    public static bool operator >(ChangeNumber left, ChangeNumber right) => left.Value > right.Value;

    /// <summary>Not later than.</summary>
    public static bool operator <=(ChangeNumber left, ChangeNumber right) => left.Value <= right.Value;

    /// <summary>Not earlier than.</summary>
    public static bool operator >=(ChangeNumber left, ChangeNumber right) => left.Value >= right.Value;
}
