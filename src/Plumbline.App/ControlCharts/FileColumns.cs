using Plumbline.App.Definitions.Formats;
using Plumbline.Core.Spc;
using Plumbline.Core.Text;

namespace Plumbline.App.ControlCharts;

/// <summary>The indexes of a file's columns; −1 for a column it does not have.</summary>
internal sealed record FileColumns(int Series, int Date, int Value, int Denominator, int Target, int Direction, int Rebase, int Exclude, int Count)
{
    private static readonly string[] Names = ["series", "date", "value", "n", "target", "direction", "rebase", "exclude"];

    /// <summary>Reads the header. An unknown column is ignored, unless its name is very similar to a known one.</summary>
    public static FileColumns? Read(IReadOnlyList<string> header, ControlChartFileOptions options, Action<int, string, string> problem)
    {
        var reading = new Header(header, options, problem);
        return reading.Places() is { } at ? new(at[0], at[1], at[2], at[3], at[4], at[5], at[6], at[7], header.Count) : null;
    }

    /// <summary>The index of the column that names the series; −1 if there is none, or the header is invalid.</summary>
    public static int SeriesIn(IReadOnlyList<string> header, ControlChartFileOptions options) =>
        Read(header, options, static (_, _, _) => { })?.Series ?? -1;

    private sealed class Header(IReadOnlyList<string> header, ControlChartFileOptions options, Action<int, string, string> problem)
    {
        private readonly string[] _names = [.. header.Select(Folded)];

        // The heading of each known column in this file, and the option if the user chose it.
        private readonly (string Name, string? Option)[] _wanted =
        [
            .. Names.Select((name, i) => i switch
            {
                0 when options.SeriesColumn is { } series => (Folded(series), "--series-column"),
                1 when options.DateColumn is { } date => (Folded(date), "--date-column"),
                2 when options.ValueColumn is { } value => (Folded(value), "--value-column"),
                _ => (name, (string?)null),
            }),
        ];

        private bool _sound = true;

        public int[]? Places()
        {
            RefuseRepeatedAndMisspelt();
            RefuseMissing();
            var at = _wanted.Select(wanted => Array.IndexOf(_names, wanted.Name)).ToArray();
            for (var i = 1; i < 3; i++)
            {
                if (_sound && Array.IndexOf(at, at[i]) < i)
                    Refuse(at[i] + 1, $"“{header[at[i]].Trim()}” for two columns", "another heading for each of series, date and value");
            }

            return _sound ? at : null;
        }

        private void RefuseRepeatedAndMisspelt()
        {
            for (var i = 0; i < _names.Length; i++)
            {
                var name = _names[i];
                var known = Array.FindIndex(_wanted, wanted => wanted.Name == name);
                if (known >= 0 && Array.IndexOf(_names, name) < i)
                    Refuse(i + 1, $"a second column {name}", "each column once");
                else if (known < 0 && Array.Find(_wanted, wanted => wanted.Option is null && wanted.Name.Length > 1 && IsNearly(name, wanted.Name) && !_names.Contains(wanted.Name, StringComparer.Ordinal)).Name is { } meant)
                    Refuse(i + 1, $"a column {name}", $"{meant}, or a name less like it");
            }
        }

        private void RefuseMissing()
        {
            foreach (var (name, option) in _wanted.Where(wanted => wanted.Option is not null && !_names.Contains(wanted.Name, StringComparer.Ordinal)))
                Refuse(0, $"no column “{name}”", $"for {option} a heading of this file: {string.Join(", ", header.Select(heading => heading.Trim()))}{Spelling.Suggestion(name, header.Select(heading => heading.Trim()))}");

            // Without a column of names, all rows are one series.
            string[] needed = options.Kind is ChartKind.P or ChartKind.PPrime or ChartKind.U or ChartKind.UPrime ? ["date", "value", "n"] : ["date", "value"];
            foreach (var name in needed.Where(name => Array.Exists(_wanted, wanted => wanted.Option is null && wanted.Name == name) && !_names.Contains(name, StringComparer.Ordinal)))
                Refuse(0, $"no column {name}", $"one: the columns are series, {string.Join(", ", needed)}, and optionally n, target, direction, rebase, exclude{Otherwise(name)}");
        }

        private static string Otherwise(string name) =>
            name == "n" ? "" : $"; or --{name}-column with the heading that this file has for it";

        private void Refuse(int column, string found, string expected)
        {
            problem(column, found, expected);
            _sound = false;
        }
    }

    private static string Folded(string heading) => PlainText.Read(heading).Trim().ToLowerInvariant();

    // At most one letter added, removed or changed.
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
