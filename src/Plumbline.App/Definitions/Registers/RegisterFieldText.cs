using System.Collections.Immutable;
using Plumbline.App.Definitions.Formats;
using Plumbline.Core.Registers.Definitions;
using Plumbline.Core.Text;
using Plumbline.Reports.Charts.Choices;

namespace Plumbline.App.Definitions.Registers;

/// <summary>A field of a register as a definition writes it.</summary>
internal static class RegisterFieldText
{
    private const string Text = "text", Number = "number", Date = "date", Choice = "choice", Indicator = "indicator";

    private static readonly string[] Kinds = [Text, Number, Date, Choice, Indicator];

    internal static FactTree Tree(RegisterField field)
    {
        var tree = new FactTree()
            .Add("field", field.Code)
            .Add("name", field.Name)
            .Add("kind", KindOf(field));
        if (field is ChoiceField choice) tree.Add("choices", choice.Choices.Select(static one => new FactTree().Add("choice", one.Code).Add("word", one.Word).Add("icon", one.Icon)));
        return tree
            .Add("indicator", (field as FigureOfRow)?.Indicator.ToString())
            .Add("required", field.IsRequired ? "yes" : null);
    }

    /// <summary>The field; null, and the problems, where it has any.</summary>
    internal static RegisterField? Read(YamlMap map, WorkspaceContext context, string[] reserved)
    {
        var code = map.Required("field", text => CodeOf(text, reserved));
        var name = map.Required("name", static text => string.IsNullOrWhiteSpace(text) ? Problem.With(text, "what tables call the field") : (Parsed<string>)text);
        var kind = map.Required("kind", static text => text is not null && Kinds.Contains(text, StringComparer.Ordinal) ? (Parsed<string>)text : Problem.With(text, $"one of {string.Join(", ", Kinds)}{Spelling.Suggestion(text ?? "", Kinds)}"));
        var isRequired = map.IsYes("required");
        var before = map.ProblemsSoFar;
        var choices = map.Maps("choices").Select(ReadChoice).OfType<RegisterChoice>().ToImmutableArray();
        var indicator = kind == Indicator ? map.Required("indicator", context.Indicator) : map.Optional("indicator", context.Indicator);
        map.NoOther("field", "name", "kind", "choices", "indicator", "required");
        if (kind is not null && kind != Choice && !choices.IsEmpty) map.Add(new Problem($"choices of a field of kind {kind}", "kind: choice, or no choices"));
        if (kind is not null && kind != Indicator && indicator is not null) map.Add(new Problem($"an indicator of a field of kind {kind}", "kind: indicator, or no indicator"));
        if (kind == Choice && choices.IsEmpty && map.ProblemsSoFar == before && !map.IsHeld) map.Add(new Problem("no choices", "choices: such as - {choice: open, word: Open}"));
        if (kind == Choice) Check(map, choices);
        if (code is null || name is null) return null;
        return kind switch
        {
            Text => new TextField(code, name, isRequired),
            Number => new NumberField(code, name, isRequired),
            Date => new DateField(code, name, isRequired),
            Choice => new ChoiceField(code, name, isRequired, choices),
            Indicator when indicator is not null => new FigureOfRow(code, name, isRequired, indicator),
            _ => null,
        };
    }

    private static string KindOf(RegisterField field) => field switch
    {
        NumberField => Number,
        DateField => Date,
        ChoiceField => Choice,
        FigureOfRow => Indicator,
        _ => Text,
    };

    private static Parsed<string> CodeOf(string? text, string[] reserved) => RegisterCode.Parse(text).Then(code =>
        reserved.Contains(text, StringComparer.Ordinal) ? Problem.With(text, $"a field other than {string.Join(", ", reserved)}, which every row has or lists of rows add") : (Parsed<string>)code.ToString());

    private static RegisterChoice? ReadChoice(YamlMap map)
    {
        var code = map.Required("choice", static text => RegisterCode.Parse(text).Select(static code => code.ToString()));
        var word = map.Text("word");
        var icon = map.IsHeld ? map.Text("icon") : map.Optional("icon", IconOf);
        map.NoOther("choice", "word", "icon");
        return code is null ? null : new RegisterChoice(code, word ?? code, icon);
    }

    private static Parsed<string> IconOf(string? text) => ChoiceIcons.Names.Contains(text, StringComparer.Ordinal) ? text! : Problem.With(text, $"one of the icons {string.Join(", ", ChoiceIcons.Names)}{Spelling.Suggestion(text ?? "", ChoiceIcons.Names)}");

    private static void Check(YamlMap map, ImmutableArray<RegisterChoice> choices)
    {
        if (choices.GroupBy(static one => one.Code, StringComparer.Ordinal).FirstOrDefault(static group => group.Count() > 1) is { } twice) map.Add(new Problem($"choice “{twice.Key}” twice", "each choice once"));
        if (choices.GroupBy(static one => one.Word, StringComparer.OrdinalIgnoreCase).FirstOrDefault(static group => group.DistinctBy(static one => one.Code, StringComparer.Ordinal).Count() > 1) is { } same)
            map.Add(new Problem($"the word “{same.Key}” for {string.Join(" and ", same.Select(static one => one.Code))}", "a word of its own for each choice"));
    }
}
