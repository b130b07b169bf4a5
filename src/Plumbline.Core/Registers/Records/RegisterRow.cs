using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Plumbline.Core.Registers.Definitions;
using Plumbline.Core.Text;
using Plumbline.Core.Units;

namespace Plumbline.Core.Registers.Records;

/// <summary>The code of a row, unique in its register.</summary>
public sealed record RowCode : Code<RowCode>
{
    private RowCode(string text)
        : base(text)
    {
    }

    // The address of the form for a new row stands where that of a row does.
    private const string Taken = "new";

    /// <summary>Reads a code: lower-case letters, digits, <c>-</c> and <c>.</c>, at most 64; not <c>new</c>.</summary>
    public static Parsed<RowCode> Parse(string? text) => text == Taken
        ? Problem.With(text, $"a row’s code other than “{Taken}”, such as “{Taken}-1”: the site has the form for a new row under that address")
        : Read(text, "a row’s code", static code => new(code));

    /// <summary>A code of the letters and digits of some words, parted by hyphens: <c>Hand washing, Ward 3</c> is <c>hand-washing-ward-3</c>. A long one ends with a word. Null where they make no code.</summary>
    /// <param name="words">The words.</param>
    /// <param name="longest">The most characters.</param>
    public static RowCode? FromWords(string words, int longest)
    {
        ArgumentNullException.ThrowIfNull(words);
        var letters = words.Normalize(NormalizationForm.FormD).Where(static letter => CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark);
        var parts = string.Concat(letters.Select(static letter => char.IsAsciiLetterOrDigit(letter) ? char.ToLowerInvariant(letter) : '-')).Split('-', StringSplitOptions.RemoveEmptyEntries);
        var code = "";
        foreach (var part in parts)
        {
            if (code.Length > 0 && code.Length + 1 + part.Length > longest) break;
            code = code.Length > 0 ? $"{code}-{part}" : part[..Math.Clamp(longest, 0, part.Length)];
        }

        return Parse(code).TryGet(out var made, out _) ? made : null;
    }
}

/// <summary>A row of a register.</summary>
/// <param name="Register">The register.</param>
/// <param name="Code">Its code.</param>
/// <param name="Values">What its fields say, as written, by the code of the field; a blank field is left out, and so are figures.</param>
public sealed record RegisterRow(RegisterCode Register, RowCode Code, ImmutableSortedDictionary<string, string> Values)
{
    /// <summary>Its first day; null: not stated.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Its last day; null: it goes on.</summary>
    public DateOnly? To { get; init; }

    /// <summary>The unit that its figures are of: <c>REGISTER.ROW</c>.</summary>
    public UnitCode Unit => UnitCode.Parse($"{Register}.{Code}").Value;

    /// <summary>What it is called: what its first field of words says; its code where that is blank or there is none.</summary>
    public string NameIn(RegisterDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        return definition.Fields.OfType<TextField>().FirstOrDefault() is { } field && Values.TryGetValue(field.Code, out var name) ? name.ReplaceLineEndings(" ") : Code.ToString();
    }

    /// <summary>Whether it is in the register on some day of a span.</summary>
    public bool IsThere(DateOnly first, DateOnly last) => (From is null || From <= last) && (To is null || To >= first);
}
