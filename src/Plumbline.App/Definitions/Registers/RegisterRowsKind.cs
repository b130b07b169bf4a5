using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Plumbline.App.Definitions.Formats;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Registers.Definitions;
using Plumbline.Core.Registers.Records;
using Plumbline.Core.Text;

namespace Plumbline.App.Definitions.Registers;

/// <summary>registers/NAME/*.csv: the rows of registers. The folder names the register. A column for each period of a figure holds figures of the rows.</summary>
/// <remarks>The rows of registers with figures are units, so the picture of an organisation has them; other rows are read when they are asked for.</remarks>
internal sealed class RegisterRowsKind : DefinitionKind<RegisterRow>
{
    /// <summary>The only instance.</summary>
    internal static RegisterRowsKind Instance { get; } = new();

    internal override FactKind Name { get; } = FactKind.Of("register-row");

    internal override WorkspacePlace Place { get; } = WorkspacePlace.InFolders("registers", ".csv");

    internal override bool IsInPicture => false;

    internal override bool FiguresAreCells => true;

    internal override DefinitionKind? ParentKind => RegistersKind.Instance;

    internal override string Key(RegisterRow value) => value.Code.ToString();

    internal override string Parent(RegisterRow value) => value.Register.ToString();

    internal override void ReadFiles(IWorkspaceFiles files, DefinitionReading reading)
    {
        var registers = reading.Values.Of<RegisterDefinition>();
        var (rows, isWhole) = (new List<RegisterRow>(), true);
        foreach (var (file, text) in files.Texts(Place))
        {
            if (Find(file, registers, reading) is { } register) isWhole &= Read(file, text, new RegisterTable(register), rows, reading);
            else isWhole = false;
        }

        reading.Context.RegisterRows.IsWhole = isWhole && !reading.IsFaulty(RegistersKind.Instance);
        reading.Context.KnowsUnits &= isWhole;
        reading.Add<RegisterRow>(rows);
    }

    /// <summary>Reads rows of the ledger as they are: a row whose field or choice the definition no longer has is shown as it was written.</summary>
    internal override void ReadFacts(IEnumerable<DefinitionRow> rows, DefinitionReading reading) => reading.Add<RegisterRow>([.. rows.Select(Read).OfType<RegisterRow>()]);

    /// <summary>A row of the ledger; null where its register or its code cannot be read.</summary>
    internal static RegisterRow? Read(DefinitionRow row)
    {
        if (!RegisterCode.Parse(row.Parent).TryGet(out var register, out _) || !RowCode.Parse(row.Key).TryGet(out var code, out _)) return null;
        var values = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        DateOnly? from = null, to = null;
        var json = new Utf8JsonReader(Encoding.UTF8.GetBytes(row.Body));
        while (json.Read())
        {
            if (json.TokenType != JsonTokenType.PropertyName) continue;
            var name = json.GetString()!;
            json.Read();
            if (json.TokenType != JsonTokenType.String) continue;
            var text = json.GetString()!;
            if (name == "from") from = Day(text);
            else if (name == "to") to = Day(text);
            else if (name != "row") values[name] = text;
        }

        return new RegisterRow(register, code, values.ToImmutable()) { From = from, To = to };
    }

    internal override IEnumerable<DefinitionFact> Facts(Workspace workspace) => Tables(workspace).SelectMany(static of => of.Rows.Select(of.Table.ToFact));

    internal override IEnumerable<DumpedFile> Dump(Workspace workspace) => Tables(workspace).SelectMany(static of => of.Table.DumpRows([.. of.Rows.OrderBy(static row => row.Code, RowCode.Order)]));

    internal override IEnumerable<Problem> Contradictions(Workspace workspace)
    {
        var units = workspace.Units.Select(static unit => unit.Code).ToHashSet();
        var withFigures = workspace.Of(RegistersKind.Instance).Where(static one => one.HasFigures).Select(static one => one.Code).ToHashSet();
        return workspace.Of(this).Where(row => withFigures.Contains(row.Register) && units.Contains(row.Unit)).Select(static row => new Problem($"a row {row.Code} of the register {row.Register} beside a unit {row.Unit}", "another code for one of them: the figures of the row are those of that unit"));
    }

    internal override StrandedFigures? Strands(Workspace before, Workspace after)
    {
        List<string> gone = [.. UnitsOfRegisters.Of(before).Select(static unit => unit.Code).Except(UnitsOfRegisters.Of(after).Select(static unit => unit.Code)).Except(after.Units.Select(static unit => unit.Code)).Select(static code => code.ToString())];
        return gone.Count == 0 ? null : new StrandedFigures(new ObservationQuery { Units = gone }, static _ => true, "whose row of a register would be missing");
    }

    private static IEnumerable<(RegisterTable Table, IEnumerable<RegisterRow> Rows)> Tables(Workspace workspace)
    {
        var rows = workspace.Values.Of<RegisterRow>().ToLookup(static row => row.Register);
        return workspace.Of(RegistersKind.Instance).Select(register => (new RegisterTable(register), rows[register.Code]));
    }

    // Reads a file. False where a row of it is not known.
    private static bool Read(string file, string text, RegisterTable table, List<RegisterRow> rows, DefinitionReading reading)
    {
        var (register, isWhole) = (table.Register, true);
        var figures = RegisterFigures.Of(register, CsvTable.HeaderOf(text), file, reading);
        foreach (var row in CsvTable.Read(text, file, table.Columns, table.Required, reading.Problems, figures.WhyNoOther, lost: () => isWhole = false, alsoTaken: figures.Columns))
        {
            if (row.Text(RegisterTable.Always[0]) is { } code)
            {
                reading.Context.RegisterRows.Add($"{register.Code}/{code}");
                if (register.HasFigures) reading.Context.MentionUnit($"{register.Code}.{code}");
            }
            else
            {
                isWhole = false;
            }

            if (table.Read(row, reading.Context) is not { } read) continue;
            if (reading.Places.Add(Instance.Name, Instance.Parent(read), Instance.Key(read), new DefinitionPlace(file, row.Row)) is { } first)
            {
                row.Add("row", new Problem($"the row {read.Code} a second time", $"each row of the register {register.Code} once; it stands in {first.File}:{first.Row}"));
                continue;
            }

            if (register.HasFigures) reading.Context.Add(UnitsOfRegisters.Of(register, read));
            rows.Add(read);
            reading.Figures.AddRange(figures.Of(read, row, reading.Context));
        }

        return isWhole;
    }

    private static RegisterDefinition? Find(string file, IReadOnlyList<RegisterDefinition> registers, DefinitionReading reading)
    {
        var name = file.Split('/')[1];
        if (registers.FirstOrDefault(one => one.Code.ToString() == name) is { } register) return register;
        if (reading.IsFaulty(RegistersKind.Instance)) return null;
        string[] known = [.. registers.Select(static one => one.Code.ToString())];
        reading.Problems.Add(file, 0, 0, new Problem($"rows of a register “{name}”", known.Length == 0 ? $"its definition, {RegistersKind.Instance.Place.Name}/{name}.yaml" : $"a folder named after one of the registers {string.Join(", ", known)}{Spelling.Suggestion(name, known)}, or its definition, {RegistersKind.Instance.Place.Name}/{name}.yaml"));
        return null;
    }

    private static DateOnly? Day(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
