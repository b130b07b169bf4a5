using System.Collections.Immutable;
using System.Globalization;
using Plumbline.App.Definitions.Formats;
using Plumbline.Core.Indicators;
using Plumbline.Core.Periods;
using Plumbline.Core.Returns.Forms;
using Plumbline.Core.Text;

namespace Plumbline.App.Definitions.Returns;

/// <summary>The fields of a form as keys and values.</summary>
internal static class FormFieldText
{
    /// <summary>The most fields of a form.</summary>
    internal const int MostFields = 200;

    private const int MostAnswers = 20, MostScore = 1000, LongestAnswer = 64;

    internal static FactTree Tree(FormField field)
    {
        var tree = new FactTree().Add("field", field.Code.ToString());
        if (field is FigureField figure)
        {
            tree.Add("ask", figure.IsNamedByIndicator ? null : field.Ask).Add("figure", figure.Indicator.ToString()).Add("share-of", figure.ShareOf?.ToString());
        }
        else if (field is ScoredQuestion question)
        {
            tree.Add("ask", field.Ask).Add("answers", question.Answers.Select(static answer => new FactTree().Add("answer", answer.Word).Add("score", Written.Whole(answer.Score))));
        }

        return tree.Add("from", field.From?.ToString()).Add("to", field.To?.ToString()).Add("required", field.IsRequired ? "yes" : null).Add("by", field.By).Add("help", field.Help);
    }

    internal static ImmutableArray<FormField> Read(YamlMap form, Frequency? frequency, FormSpan span, FormRules? rules, WorkspaceContext context)
    {
        var maps = form.Maps("fields");
        if (maps.Count == 0 && !form.Has("fields")) form.Add(new Problem("no “fields”", "fields: what is asked, each as {field: CODE, ask: a question, answers: {no: 0, yes: 4}} or {field: CODE, figure: INDICATOR}"));
        else if (maps.Count == 0) form.Add(new Problem("a form without fields", "at least one"));
        if (maps.Count > MostFields) form.Add(new Problem(string.Create(CultureInfo.InvariantCulture, $"{maps.Count} fields"), string.Create(CultureInfo.InvariantCulture, $"at most {MostFields}")));
        var fields = ImmutableArray.CreateBuilder<FormField>();
        foreach (var map in maps.Take(MostFields))
        {
            if (ReadField(map, frequency, rules, context) is not { } field) continue;
            if (fields.Any(known => known.Code == field.Code)) map.Add(new Problem($"the field “{field.Code}” a second time", "each field once"));
            else if (field is FigureField figure && fields.OfType<FigureField>().FirstOrDefault(known => known.Indicator == figure.Indicator && known.Meets(figure)) is { } other)
                map.Add(new Problem($"{figure.Indicator} a second time", $"each indicator in one field at a time; {other.Code} asks for it"));
            else if (NeverAsked(field, span) is { } never) map.Add(never);
            else fields.Add(field);
        }

        if (maps.Count == fields.Count && FirstWithoutFields(fields, span) is { } empty) form.Add(new Problem($"no field that is asked for {empty}", "at least one field in every period of the form"));
        return fields.ToImmutable();
    }

    private static Problem? NeverAsked(FormField field, FormSpan form) =>
        field.EndsBefore(form.From) ? new Problem($"to: {field.To}", $"{form.From} or later: the form is asked from then on")
        : field.From is { } from && form.To is { } last && from > last ? new Problem($"from: {field.From}", $"{form.To} or earlier: the form is asked until then")
        : null;

    // What is asked changes where a field begins or ends, and nowhere else.
    private static Period? FirstWithoutFields(ImmutableArray<FormField>.Builder fields, FormSpan form) => fields.Count == 0 || form.From is null ? null
        : fields.Select(static field => field.To?.Next).Append(form.From).OfType<Period>()
            .Where(period => period >= form.From && (form.To is null || period <= form.To)).Order().FirstOrDefault(period => !fields.Any(field => field.IsAskedFor(period)));

    private static FormField? ReadField(YamlMap map, Frequency? frequency, FormRules? rules, WorkspaceContext context)
    {
        var before = map.ProblemsSoFar;
        var code = map.Required("field", FieldCode.Parse);
        var isFigure = map.Has("figure");
        if (isFigure == map.Has("answers"))
            map.Add(new Problem(isFigure ? "“figure” and “answers”" : "neither “figure” nor “answers”", "one of the two: figure: an indicator, or answers: what may be answered, each with its score"));
        var ask = isFigure ? map.Text("ask") : map.Required<string>("ask", static text => string.IsNullOrWhiteSpace(text) ? Problem.With(text, "the question") : text);
        var isRequired = map.IsYes("required");
        var (by, help) = (map.Text("by"), map.Text("help"));
        var span = FormSpan.Read(map, frequency, context, isFromRequired: false);
        FormField? field = null;
        if (isFigure)
        {
            var indicator = map.Required("figure", text => rules is null ? IndicatorCode.Parse(text) : context.Indicator(text));
            var whole = map.Optional("share-of", text => rules is null ? IndicatorCode.Parse(text) : context.Indicator(text));
            map.NoOther("field", "ask", "figure", "share-of", "from", "to", "required", "by", "help");
            if (indicator is not null && frequency is { } given && rules?.OfFigure(indicator, given) is { } problem) map.Add(problem);
            if (whole is not null && rules?.OfWhole(whole) is { } wrong) map.Add(wrong);
            if (whole is not null && whole == indicator) map.Add(new Problem($"share-of: {whole}, which is the figure itself", "the indicator of the whole, such as the headcount"));
            if (code is not null && indicator is not null)
                field = new FigureField(code, ask ?? context.Find(indicator)?.Name ?? indicator.ToString(), isRequired, indicator) { ShareOf = whole, IsNamedByIndicator = ask is null };
        }
        else
        {
            var answers = ReadAnswers(map);
            map.NoOther("field", "ask", "answers", "from", "to", "required", "by", "help");
            if (code is not null && ask is not null) field = new ScoredQuestion(code, ask, isRequired, answers);
        }

        return map.ProblemsSoFar > before || field is null ? null : field with { By = by, Help = help, From = span.From, To = span.To };
    }

    // {no: 0, yes: 4}, or a list of answers with their scores, which a dump writes and a fact holds, since keys have no order there.
    private static ImmutableArray<ScoredAnswer> ReadAnswers(YamlMap map)
    {
        var answers = ImmutableArray.CreateBuilder<ScoredAnswer>();
        if (map.HasKeys("answers"))
        {
            var keys = map.Map("answers")!;
            foreach (var word in keys.Keys()) Add(keys, word, keys.Required(word, Score));
        }
        else
        {
            foreach (var one in map.Maps("answers"))
            {
                var word = one.Required<string>("answer", static text => string.IsNullOrWhiteSpace(text) ? Problem.With(text, "an answer, such as yes") : text);
                var score = one.Required("score", Score);
                one.NoOther("answer", "score");
                if (word is not null) Add(one, word, score);
            }
        }

        if (map.Has("answers") && answers.Count is < 2 or > MostAnswers)
            map.Add(new Problem(Counted.Of(answers.Count, "answer"), $"2 to {MostAnswers}, each with its score, such as {{no: 0, yes: 4}}"));
        return answers.ToImmutable();

        void Add(YamlMap at, string word, string? score)
        {
            if (word.Length > LongestAnswer || PlainText.LineRefusal(word) is not null) at.Add(Problem.With(word, $"an answer in one line of at most {LongestAnswer} characters"));
            else if (answers.Any(known => string.Equals(known.Word, word, StringComparison.OrdinalIgnoreCase))) at.Add(new Problem($"the answer “{word}” a second time", "each answer once"));
            else if (score is not null) answers.Add(new ScoredAnswer(word, int.Parse(score, CultureInfo.InvariantCulture)));
        }
    }

    private static Parsed<string> Score(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var score) && score <= MostScore
        ? score.ToString(CultureInfo.InvariantCulture)
        : Problem.With(text, string.Create(CultureInfo.InvariantCulture, $"a score, a whole number from 0 to {MostScore}"));
}
