using Plumbline.App.Definitions.Formats;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Periods;
using Plumbline.Core.Text;

namespace Plumbline.App.Definitions;

/// <summary>A kind of definition whose values are rows of a file. The columns are also the fields of the body in the ledger, so that a dump loads back unchanged.</summary>
internal abstract class TableKind<T> : DefinitionKind<T>, ITableKind
    where T : class
{
    /// <summary>The columns in writing order; the first is the code by which others refer to the value.</summary>
    internal abstract IReadOnlyList<string> Columns { get; }

    /// <summary>The columns a file must have.</summary>
    internal abstract IReadOnlyCollection<string> Required { get; }

    /// <summary>The columns that are lists, each with the separator of its items in a cell.</summary>
    internal virtual IReadOnlyDictionary<string, string> Lists { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The name of the dumped file.</summary>
    internal virtual string FileName => Place.Name;

    /// <summary>The columns that other people's tables print in forms of their own.</summary>
    internal virtual IReadOnlyDictionary<string, PrintedAs> Printed { get; } = new Dictionary<string, PrintedAs>(StringComparer.Ordinal);

    /// <summary>The columns of which a row of other people's tables fills at least one if it says anything; empty where every row says something.</summary>
    internal virtual IReadOnlyCollection<string> Content { get; } = [];

    /// <summary>The columns that <see cref="Supply"/> fills where other people's tables have none of them.</summary>
    internal virtual IReadOnlyCollection<string> Supplies { get; } = [];

    /// <summary>The columns that say more of other columns: where a table of other people changes one of those and has no column for them, what they said is no longer so.</summary>
    internal virtual IReadOnlyDictionary<string, string[]> Follows { get; } = new Dictionary<string, string[]>(StringComparer.Ordinal);

    /// <summary>Fills the columns that a row of other people's tables lacks and its other cells say.</summary>
    /// <param name="texts">The cells, by column.</param>
    /// <param name="latest">The latest period of the figures that stand beside them; null where there are none.</param>
    internal virtual void Supply(Dictionary<string, string> texts, Period? latest)
    {
    }

    /// <summary>The cells of a value, by column.</summary>
    internal abstract IEnumerable<(string Column, string? Text)> Write(T value);

    /// <summary>The definition in a row; where it has problems, null and the problems.</summary>
    internal T? Read(TableRow row, WorkspaceContext context)
    {
        var value = ReadRow(row, context);
        return row.HasProblem ? null : value;
    }

    /// <summary>The definition as a fact.</summary>
    internal DefinitionFact ToFact(T value) => new(Name, Key(value), FactBody.Of(Tree(value))) { Parent = Parent(value) };

    FactKind ITableKind.Name => Name;

    string ITableKind.FileName => FileName;

    IReadOnlyList<string> ITableKind.Columns => Columns;

    IReadOnlyCollection<string> ITableKind.Required => Required;

    IReadOnlyDictionary<string, PrintedAs> ITableKind.Printed => Printed;

    IReadOnlyCollection<string> ITableKind.Content => Content;

    IReadOnlyCollection<string> ITableKind.Supplies => Supplies;

    IReadOnlyDictionary<string, string[]> ITableKind.Follows => Follows;

    void ITableKind.Supply(Dictionary<string, string> texts, Period? latest) => Supply(texts, latest);

    bool ITableKind.IsInPicture => IsInPicture;

    DefinitionName? ITableKind.NameOf(TableRow row, WorkspaceContext context) => NameOf(row, context);

    TableFact? ITableKind.ReadHeld(DefinitionRow row, WorkspaceContext context) => Read(FactBody.Row(row, Columns, Lists, new FileProblems()), context) is { } value ? WithCells(value) : null;

    TableFact? ITableKind.ReadFact(TableRow row, WorkspaceContext context) => Read(row, context) is { } value ? WithCells(value) : null;

    IEnumerable<TableFact> ITableKind.FactsOf(Workspace workspace) => Held(workspace).Select(WithCells);

    internal override void ReadFiles(IWorkspaceFiles files, DefinitionReading reading)
    {
        var before = reading.Problems.Count;
        var (isThere, isWhole) = (false, true);
        var values = new List<T>();
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

                if (reading.Places.Add(Name, Parent(value), Key(value), new DefinitionPlace(file, row.Row)) is { } first)
                {
                    reading.Problems.Add(file, row.Row, 1, new Problem($"{InWords(value)} a second time", $"each once; it stands in row {first.Row}"));
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

    internal override IEnumerable<RestingPlace> RestsOn(DefinitionRow row, DefinitionReading reading) =>
        Read(FactBody.Row(row, Columns, Lists, new FileProblems()), reading.Context) is { } value ? RestsOn(value) : [];

    internal override IEnumerable<DefinitionFact> Facts(Workspace workspace) => workspace.Of(this).Select(ToFact);

    internal override IEnumerable<DumpedFile> Dump(Workspace workspace) => Dump(InOrder(workspace.Of(this)));

    /// <summary>The file of the values; no file where there are no values.</summary>
    private protected IEnumerable<DumpedFile> Dump(IReadOnlyList<T> values)
    {
        if (values.Count > 0) yield return new DumpedTable(FileName, Columns, values.Select(value => new DumpedRow(Key(value), Parent(value), Cells(value))));
    }

    /// <summary>Reads every cell. The result is discarded where a problem was recorded.</summary>
    private protected abstract T? ReadRow(TableRow row, WorkspaceContext context);

    /// <summary>By what a row is found; null where its cells do not say it. A kind whose row needs cells beside those that name it says how it is named alone.</summary>
    private protected virtual DefinitionName? NameOf(TableRow row, WorkspaceContext context) => Read(row, context) is { } value ? new DefinitionName(Parent(value), Key(value)) : null;

    /// <summary>The values that a workspace has.</summary>
    private protected virtual IEnumerable<T> Held(Workspace workspace) => workspace.Of(this);

    /// <summary>Makes a value known to later rows.</summary>
    private protected virtual void Take(T value, DefinitionReading reading)
    {
    }

    /// <summary>Checks a row of a file against other kinds.</summary>
    private protected virtual void Check(T value, TableRow row, DefinitionReading reading)
    {
    }

    /// <summary>Makes the code of a faulty row known, so that references to it are not reported. False where the code is unreadable.</summary>
    private protected virtual bool Mention(string? code, DefinitionReading reading) => true;

    /// <summary>Called at the end of a file with whether every row of it is known.</summary>
    private protected virtual void Complete(bool isWhole, DefinitionReading reading)
    {
    }

    /// <summary>What a value is called in a problem: by its key, where that says it.</summary>
    private protected virtual string InWords(T value) => Key(value);

    /// <summary>What a value rests on, its parent aside.</summary>
    private protected virtual IEnumerable<RestingPlace> RestsOn(T value) => [];

    /// <summary>The order in which values are dumped.</summary>
    private protected virtual IReadOnlyList<T> InOrder(IReadOnlyList<T> values) => values;

    private TableFact WithCells(T value) => new(ToFact(value), [.. Write(value)]);

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
