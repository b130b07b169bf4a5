using Plumbline.App.Definitions.Formats;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Text;

namespace Plumbline.App.Definitions;

/// <summary>A kind of definition that is a row of a file: the columns are also the fields of its body in the ledger. One place for both, so that what is dumped is what is loaded.</summary>
internal abstract class TableKind<T> : DefinitionKind<T>
    where T : class
{
    /// <summary>The columns, in the order they are written; the first is the code by which others name it.</summary>
    internal abstract IReadOnlyList<string> Columns { get; }

    /// <summary>The columns a file must have.</summary>
    internal abstract IReadOnlyCollection<string> Required { get; }

    /// <summary>The columns that are lists, each with what parts its items in a cell.</summary>
    internal virtual IReadOnlyDictionary<string, string> Lists { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The file it is dumped to.</summary>
    internal virtual string FileName => Place.Name;

    /// <summary>The cells that are not blank, by column.</summary>
    internal abstract IEnumerable<(string Column, string? Text)> Write(T value);

    /// <summary>The definition of a row; null, with the problems recorded, where it has any.</summary>
    internal T? Read(TableRow row, WorkspaceContext context)
    {
        var value = ReadRow(row, context);
        return row.HasProblem ? null : value;
    }

    /// <summary>The definition as the ledger keeps it.</summary>
    internal DefinitionFact ToFact(T value) => new(Name, Key(value), FactBody.Of(Tree(value))) { Parent = Parent(value) };

    internal override void ReadFiles(IWorkspaceFiles files, DefinitionReading reading)
    {
        var before = reading.Problems.Count;
        var (isThere, isWhole) = (false, true);
        var values = new List<T>();
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (file, text) in files.Texts(Place))
        {
            isThere = true;
            foreach (var row in CsvTable.Read(text, file, Columns, Required, reading.Problems, lost: () => isWhole = false))
            {
                if (Read(row, reading.Context) is not { } value)
                {
                    isWhole &= Mention(row.Text(Columns[0]), reading);
                    continue;
                }

                if (!places.TryAdd(Key(value), row.Row))
                {
                    reading.Problems.Add(file, row.Row, 1, new Problem($"{Key(value)} a second time", $"each once; it stands in row {places[Key(value)]}"));
                    continue;
                }

                values.Add(value);
                Take(value, reading);
                Check(value, row, reading);
            }
        }

        Complete(isThere ? isWhole : reading.Problems.Count == before, reading);
        reading.Add<T>(values);
    }

    internal override void ReadFacts(IEnumerable<DefinitionRow> rows, DefinitionReading reading)
    {
        var values = rows.Select(row => Read(FactBody.Row(row, Columns, Lists, reading.Problems), reading.Context)).OfType<T>().ToList();
        foreach (var value in values) Take(value, reading);
        reading.Add<T>(values);
    }

    internal override IEnumerable<DefinitionFact> Facts(Workspace workspace) => workspace.Of(this).Select(ToFact);

    internal override IEnumerable<DumpedFile> Dump(Workspace workspace) => Dump(InOrder(workspace.Of(this)));

    /// <summary>The file of some values; none where there are none.</summary>
    private protected IEnumerable<DumpedFile> Dump(IReadOnlyList<T> values)
    {
        if (values.Count > 0) yield return new DumpedTable(FileName, Columns, values.Select(Cells));
    }

    /// <summary>Reads every cell; what it returns is not used where a problem was recorded.</summary>
    private protected abstract T? ReadRow(TableRow row, WorkspaceContext context);

    /// <summary>Makes a value known to the rows that are read after it.</summary>
    private protected virtual void Take(T value, DefinitionReading reading)
    {
    }

    /// <summary>Holds a row of a file to what other kinds say.</summary>
    private protected virtual void Check(T value, TableRow row, DefinitionReading reading)
    {
    }

    /// <summary>Makes a row known that has a problem, by its code: what refers to it is not to be blamed. False where the code cannot be told.</summary>
    private protected virtual bool Mention(string? code, DefinitionReading reading) => true;

    /// <summary>Told at the end of a file whether every row of it is known.</summary>
    private protected virtual void Complete(bool isWhole, DefinitionReading reading)
    {
    }

    /// <summary>The order in which values are dumped.</summary>
    private protected virtual IReadOnlyList<T> InOrder(IReadOnlyList<T> values) => values;

    private FactTree Tree(T value)
    {
        var tree = new FactTree();
        foreach (var (column, text) in Write(value))
        {
            if (text is not null && Lists.TryGetValue(column, out var separator)) tree.Add(column, text.Split(separator), separator);
            else tree.Add(column, text);
        }

        return tree;
    }

    private string?[] Cells(T value)
    {
        var cells = Write(value).ToDictionary(cell => cell.Column, cell => cell.Text, StringComparer.Ordinal);
        return [.. Columns.Select(column => cells.GetValueOrDefault(column))];
    }
}
