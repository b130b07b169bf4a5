using System.Collections.Immutable;
using Plumbline.Core.Registers.Definitions;
using Plumbline.Core.Registers.Readings;
using Plumbline.Core.Text;

namespace Plumbline.Core.Registers.Selecting;

/// <summary>In which order the rows of a register are shown: <c>-recruited; study</c>, the greatest first, and where they are equal by study.</summary>
/// <remarks>Numbers are in order of size, choices in the order of their definition, words by letters. A row that says nothing comes last either way, and rows that are equal stay in the order of their codes.</remarks>
public sealed class RegisterOrder
{
    private readonly ImmutableArray<(string Field, bool IsDescending)> _keys;

    private RegisterOrder(ImmutableArray<(string, bool)> keys) => _keys = keys;

    /// <summary>Reads an order. Which fields there are is not known yet: <see cref="Unknown"/> says so.</summary>
    /// <param name="text">Fields parted by semicolons, each with <c>-</c> before it where the greatest comes first.</param>
    public static Parsed<RegisterOrder> Parse(string? text)
    {
        var parts = (text ?? "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 0 || parts.Any(static part => part == "-")) return Problem.With(text, "fields parted by semicolons, such as -opened; name, where - puts the greatest first");
        return new RegisterOrder([.. parts.Select(static part => part[0] == '-' ? (part[1..].Trim(), true) : (part, false))]);
    }

    /// <summary>The field that the register does not have; null where it has all.</summary>
    public Problem? Unknown(RegisterDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        return _keys.Select(key => RegisterColumn.Unknown(definition, key.Field)).FirstOrDefault(static problem => problem is not null);
    }

    /// <summary>The lines in this order.</summary>
    public ImmutableArray<RegisterLine> Of(RegisterDefinition definition, IEnumerable<RegisterLine> lines)
    {
        ArgumentNullException.ThrowIfNull(definition);
        var sorted = lines.OrderBy(static _ => 0);
        foreach (var (field, isDescending) in _keys)
        {
            sorted = sorted.ThenBy(line => RegisterColumn.TextOf(definition, line, field) is null);
            sorted = isDescending ? sorted.ThenByDescending(Key, ByKey.Instance) : sorted.ThenBy(Key, ByKey.Instance);
            (decimal? Number, string? Text) Key(RegisterLine line) => KeyOf(definition, line, field);
        }

        return [.. sorted.ThenBy(static line => line.Row.Code.ToString(), StringComparer.Ordinal)];
    }

    /// <summary>The order in words: <c>by recruited, the highest first, then by study</c>.</summary>
    public string Said(RegisterDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        return string.Join(", then ", _keys.Select(key =>
        {
            var name = Counted.Within(definition.Find(key.Field)?.Name ?? key.Field);
            if (RegisterColumn.IsOfNumbers(definition, key.Field)) return $"by {name}, the {(key.IsDescending ? "highest" : "lowest")} first";
            if (RegisterColumn.IsOfDays(definition, key.Field)) return $"by {name}, the {(key.IsDescending ? "latest" : "earliest")} first";
            return key.IsDescending ? $"by {name}, the last first" : $"by {name}";
        }));
    }

    /// <inheritdoc/>
    public override string ToString() => string.Join("; ", _keys.Select(static key => key.IsDescending ? $"-{key.Field}" : key.Field));

    private static (decimal? Number, string? Text) KeyOf(RegisterDefinition definition, RegisterLine line, string field)
    {
        if (RegisterColumn.IsOfNumbers(definition, field)) return (RegisterColumn.NumberOf(definition, line, field), null);
        var text = RegisterColumn.TextOf(definition, line, field);
        if (definition.Find(field) is ChoiceField choices && choices.Find(text) is { } choice) return (choices.Choices.IndexOf(choice), null);
        return (null, text);
    }

    // Numbers before words.
    private sealed class ByKey : IComparer<(decimal? Number, string? Text)>
    {
        internal static readonly ByKey Instance = new();

        public int Compare((decimal? Number, string? Text) x, (decimal? Number, string? Text) y)
        {
            if (x.Number is { } one && y.Number is { } other) return one.CompareTo(other);
            if (x.Number is not null || y.Number is not null) return x.Number is null ? 1 : -1;
            return string.Compare(x.Text, y.Text, StringComparison.OrdinalIgnoreCase);
        }
    }
}
