using Plumbline.Core.Spc;

namespace Plumbline.App.ControlCharts;

/// <summary>Where the columns of a file are, −1 for one it does not have.</summary>
internal sealed record FileColumns(int Series, int Date, int Value, int Denominator, int Target, int Direction, int Rebase, int Exclude, int Count)
{
    private static readonly string[] Names = ["series", "date", "value", "n", "target", "direction", "rebase", "exclude"];

    /// <summary>Reads the header. A column that is not ours is passed over, unless its name is nearly one of ours.</summary>
    public static FileColumns? Read(IReadOnlyList<string> header, ChartKind kind, Action<int, string, string> problem)
    {
        var names = header.Select(name => name.Trim().ToLowerInvariant()).ToArray();
        var sound = true;
        for (var i = 0; i < names.Length; i++)
        {
            if (Array.IndexOf(Names, names[i]) is var known && known >= 0 && Array.IndexOf(names, names[i]) < i)
                Refuse(i + 1, $"a second column {names[i]}", "each column once");
            else if (known < 0 && Array.Find(Names, name => name.Length > 1 && IsNearly(names[i], name) && !names.Contains(name, StringComparer.Ordinal)) is { } meant)
                Refuse(i + 1, $"a column {names[i]}", $"{meant}, or a name less like it");
        }

        string[] needed = kind is ChartKind.P or ChartKind.PPrime or ChartKind.U or ChartKind.UPrime
            ? ["series", "date", "value", "n"]
            : ["series", "date", "value"];
        foreach (var name in needed.Where(name => !names.Contains(name, StringComparer.Ordinal)))
            Refuse(0, $"no column {name}", $"one: the columns are {string.Join(", ", needed)}, and where wanted n, target, direction, rebase, exclude");

        var at = Names.Select(name => Array.IndexOf(names, name)).ToArray();
        return sound ? new(at[0], at[1], at[2], at[3], at[4], at[5], at[6], at[7], names.Length) : null;

        void Refuse(int column, string found, string expected)
        {
            problem(column, found, expected);
            sound = false;
        }
    }

    // One letter more, less or other.
    private static bool IsNearly(string given, string name)
    {
        if (Math.Abs(given.Length - name.Length) > 1)
            return false;
        var start = 0;
        while (start < Math.Min(given.Length, name.Length) && given[start] == name[start])
            start++;
        var end = 0;
        while (end < Math.Min(given.Length, name.Length) - start && given[^(end + 1)] == name[^(end + 1)])
            end++;
        return Math.Max(given.Length, name.Length) - start - end <= 1;
    }
}
