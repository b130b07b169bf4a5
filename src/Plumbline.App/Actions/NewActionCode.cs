using System.Globalization;
using Plumbline.Core.Actions;
using Plumbline.Core.References;

namespace Plumbline.App.Actions;

/// <summary>Makes the code of an action that is given none.</summary>
internal static class NewActionCode
{
    // A code has 64 characters at most; the number gets the last of them.
    private const int Longest = 58;

    /// <summary>The kind and the key of what the action is about, with the first number that is free: <c>risk-3163-2</c>.</summary>
    internal static ActionCode For(Reference about, ActionLog log)
    {
        var words = new string([.. about.ToString().ToLowerInvariant().Select(static letter => char.IsAsciiLetterOrDigit(letter) || letter == '.' ? letter : '-')]);
        var stem = words.Length > Longest ? words[..Longest].TrimEnd('-') : words;
        return Enumerable.Range(1, log.Entries.Count + 1)
            .Select(number => ActionCode.Parse(string.Create(CultureInfo.InvariantCulture, $"{stem}-{number}")).Value)
            .First(code => log.Find(code) is null);
    }
}
