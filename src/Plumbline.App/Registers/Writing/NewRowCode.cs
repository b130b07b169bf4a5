using Plumbline.App.Definitions.Registers;
using Plumbline.Core.Registers.Definitions;
using Plumbline.Core.Registers.Records;

namespace Plumbline.App.Registers.Writing;

/// <summary>The code of a new row for which none was typed.</summary>
public static class NewRowCode
{
    // Short enough to be read in an address.
    private const int Longest = 40;

    // A code that is taken gets a number.
    private const int RoomForNumber = 6;

    private const string WithoutWords = "row";

    /// <summary>The code from what the row says first in words: <c>Pain relief</c> becomes <c>pain-relief</c>; <c>row</c> where that has no letter or digit of a code.</summary>
    /// <param name="register">The register.</param>
    /// <param name="said">What the row says under a field; null for nothing.</param>
    public static string Of(RegisterDefinition register, Func<string, string?> said)
    {
        ArgumentNullException.ThrowIfNull(register);
        ArgumentNullException.ThrowIfNull(said);
        var words = register.Fields.OfType<TextField>().Select(field => said(field.Code)).FirstOrDefault(static text => text is not null) ?? "";
        return RowCode.FromWords(words, Math.Min(Longest, new RegisterTable(register).LongestCode - RoomForNumber))?.ToString() ?? WithoutWords;
    }

    /// <summary>The code, or with a number behind it the first that no row has.</summary>
    public static string Free(string code, RegisterRows rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var taken = rows.All.Select(static row => row.Code.ToString()).ToHashSet(StringComparer.Ordinal);
        var free = code;
        for (var next = 2; taken.Contains(free); next++) free = $"{code}-{next}";
        return free;
    }
}
