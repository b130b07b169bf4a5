using Plumbline.App.Definitions;

namespace Plumbline.App.Importing.Tables;

/// <summary>Reads for how many months a requirement is red as a sheet prints it: <c>6+</c> is six at least.</summary>
internal static class PrintedMonths
{
    private const string Months = "months-red";
    private const string AtLeast = "at-least";

    /// <summary>Replaces the cells of a row of exceptions.</summary>
    internal static void Read(ITableKind kind, Dictionary<string, string> texts)
    {
        if (!kind.Columns.Contains(AtLeast, StringComparer.Ordinal) || !texts.TryGetValue(Months, out var printed)) return;
        // A number alone is so many months, and no more.
        if (!printed.EndsWith('+'))
        {
            texts.TryAdd(AtLeast, "");
            return;
        }

        texts[Months] = printed[..^1].TrimEnd();
        texts.TryAdd(AtLeast, "yes");
    }
}
