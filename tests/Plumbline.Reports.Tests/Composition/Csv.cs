using System.Text;

namespace Plumbline.Reports.Tests.Composition;

/// <summary>Reads the sample CSV files: RFC 4180 with a header row.</summary>
internal static class Csv
{
    internal static IEnumerable<IReadOnlyDictionary<string, string>> Read(string path)
    {
        if (!File.Exists(path)) yield break;
        var rows = Rows(File.ReadAllText(path)).ToList();
        foreach (var row in rows.Skip(1))
            yield return rows[0].Zip(row).ToDictionary(static pair => pair.First, static pair => pair.Second, StringComparer.Ordinal);
    }

    private static IEnumerable<List<string>> Rows(string text)
    {
        var row = new List<string>();
        var cell = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (quoted)
            {
                if (c != '"') cell.Append(c);
                else if (i + 1 < text.Length && text[i + 1] == '"') cell.Append(text[++i]);
                else quoted = false;
            }
            else if (c == '"') quoted = true;
            else if (c is ',' or '\n')
            {
                row.Add(cell.ToString().TrimEnd('\r'));
                cell.Clear();
                if (c == ',') continue;
                yield return row;
                row = [];
            }
            else cell.Append(c);
        }
    }
}
