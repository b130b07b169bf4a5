using System.Collections.Immutable;
using System.Text.Json;
using Plumbline.App.Definitions.Formats;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Collections;
using Plumbline.Core.Registers.Definitions;
using Plumbline.Core.Returns.Forms;
using Plumbline.Core.Text;

namespace Plumbline.App.Definitions.Registers;

/// <summary>registers/NAME.yaml: the fields of a register, and what makes two of its rows one.</summary>
internal sealed class RegistersKind : TextKind<RegisterDefinition>
{
    private const int MostFields = 200, MostChoices = 200, MostOfNoun = 40;

    /// <summary>The only instance.</summary>
    internal static RegistersKind Instance { get; } = new();

    // The columns that every row has, and those that lists of rows add.
    private static readonly string[] Reserved = [.. RegisterTable.Always, "double-of", "unit", "register"];

    internal override FactKind Name { get; } = FactKind.Of("register");

    internal override WorkspacePlace Place { get; } = WorkspacePlace.Folder("registers", ".yaml");

    internal override string Key(RegisterDefinition value) => value.Code.ToString();

    internal override string FileName(RegisterDefinition value) => $"{Place.Name}/{value.Code}.yaml";

    internal override FactTree Tree(RegisterDefinition value) => new FactTree()
        .Add("register", value.Code.ToString())
        .Add("name", value.Name)
        .Add("noun", value.Noun == RowNoun.Row ? null : value.Noun.One)
        .Add("plural", value.Noun == RowNoun.Of(value.Noun.One) ? null : value.Noun.Several)
        .Add("unit", value.Unit?.ToString())
        .Add("note", value.Note)
        .Add("fields", value.Fields.Select(RegisterFieldText.Tree))
        .Add("same", value.Same);

    /// <summary>Whether a register of the ledger has figures, so that its rows are units.</summary>
    internal static bool HasFigures(DefinitionRow row)
    {
        using var body = JsonDocument.Parse(row.Body);
        return body.RootElement.TryGetProperty("fields", out var fields) && fields.EnumerateArray().Any(static field => field.TryGetProperty("indicator", out _));
    }

    internal override IEnumerable<Problem> Contradictions(Workspace workspace)
    {
        var units = workspace.Units.Select(static unit => unit.Code).ToHashSet();
        var indicators = workspace.Indicators.Select(static one => one.Code).ToHashSet();
        foreach (var register in workspace.Of(this))
        {
            if (register.Unit is { } unit && !units.Contains(unit)) yield return new Problem($"the register {register.Code} of the unit {unit}", "a unit of units.csv");
            foreach (var figure in register.Figures.Where(figure => !indicators.Contains(figure.Indicator))) yield return new Problem($"the figure {figure.Code} of the register {register.Code}, which is {figure.Indicator}", "an indicator of indicators.csv");
        }

        foreach (var (_, problem) in RegisterRules.Counted(workspace.Of(this), workspace.Values.Of<FormDefinition>(), workspace.Collections)) yield return problem;
    }

    private protected override void Check(RegisterDefinition value, string file, DefinitionReading reading) => reading.AtEnd(() =>
    {
        foreach (var (_, problem) in RegisterRules.Counted([value], reading.Values.Of<FormDefinition>(), reading.Values.Of<CollectionDefinition>())) reading.Problems.Add(file, 1, 1, problem);
    });

    private protected override RegisterDefinition? ReadMap(YamlMap map, DefinitionReading reading)
    {
        var before = map.ProblemsSoFar;
        var code = map.Required("register", RegisterCode.Parse);
        var name = map.Required("name", text => string.IsNullOrWhiteSpace(text) ? Problem.With(text, "what papers call the register") : (Parsed<string>)text);
        var unit = map.Optional("unit", reading.Context.Unit);
        var note = map.Text("note");
        var noun = NounIn(map);
        var fields = map.Maps("fields").Select(field => RegisterFieldText.Read(field, reading.Context, Reserved)).OfType<RegisterField>().ToImmutableArray();
        if (map.ProblemsSoFar == before) Check(map, fields);
        var same = map.Texts("same").ToImmutableArray();
        foreach (var field in same.Where(_ => map.ProblemsSoFar == before)) CheckSame(map, field, fields);
        map.NoOther("register", "name", "noun", "plural", "unit", "note", "fields", "same");
        if (code is null || name is null) return null;
        reading.Context.Registers.Add(code.ToString());
        return new RegisterDefinition { Code = code, Name = name, Noun = noun, Unit = unit, Note = note, Fields = fields, Same = [.. same.Distinct(StringComparer.Ordinal)] };
    }

    private static RowNoun NounIn(YamlMap map)
    {
        var (one, several) = (map.Optional("noun", Word), map.Optional("plural", Word));
        if (one is null && several is not null) map.Add(new Problem("plural without noun", "noun: study and plural: studies"));
        return one is null ? RowNoun.Row : RowNoun.Of(one, several);

        static Parsed<string> Word(string? text) => text is null or { Length: 0 or > MostOfNoun } || text.Any(static letter => char.IsControl(letter) || char.IsDigit(letter))
            ? Problem.With(text, $"what one row is called, at most {MostOfNoun} letters, such as study")
            : text;
    }

    private static void Check(YamlMap map, ImmutableArray<RegisterField> fields)
    {
        if (fields.IsEmpty) map.Add(new Problem("no fields", "fields: at least one, such as - {field: study, name: Study, kind: text}"));
        if (fields.Length > MostFields) map.Add(new Problem($"{fields.Length} fields", $"at most {MostFields}"));
        if (fields.GroupBy(static field => field.Code, StringComparer.Ordinal).FirstOrDefault(static group => group.Count() > 1) is { } twice) map.Add(new Problem($"field “{twice.Key}” twice", "each field once"));
        if (fields.OfType<FigureOfRow>().GroupBy(static field => field.Indicator).FirstOrDefault(static group => group.Count() > 1) is { } same)
            map.Add(new Problem($"the indicator {same.Key} in the fields {string.Join(" and ", same.Select(static field => field.Code))}", "each indicator in one field"));
        if (fields.OfType<ChoiceField>().FirstOrDefault(static field => field.Choices.Length > MostChoices) is { } many) map.Add(new Problem($"{many.Choices.Length} choices of {many.Code}", $"at most {MostChoices}"));
    }

    // What changes with time does not tell one thing from another.
    private static void CheckSame(YamlMap map, string field, ImmutableArray<RegisterField> fields)
    {
        string[] known = [.. fields.Where(static one => one is not FigureOfRow).Select(static one => one.Code)];
        if (!known.Contains(field, StringComparer.Ordinal)) map.Add(new Problem($"“{field}” under “same”", $"a field that is no figure: {string.Join(", ", known)}{Spelling.Suggestion(field, known)}"));
    }
}
