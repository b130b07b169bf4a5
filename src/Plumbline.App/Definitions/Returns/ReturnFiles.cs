using Plumbline.App.Definitions.Formats;
using Plumbline.Core.Returns.Forms;
using Plumbline.Core.Returns.Records;
using Plumbline.Core.Text;

namespace Plumbline.App.Definitions.Returns;

/// <summary>Reads the files of returns: returns, answers and figures in one pass. What a return answers is made from its cells.</summary>
internal sealed class ReturnFiles(DefinitionReading reading)
{
    private readonly Dictionary<(string Parent, string Unit), Made> _made = [];
    private readonly List<ReturnAnswer> _answers = [];

    // What the rows of one return say, wherever they stand.
    private sealed class Made(FormDefinition form)
    {
        internal FormDefinition Form => form;

        internal UnitReturn? Return { get; set; }

        internal DefinitionPlace Place { get; set; }

        // The row of the return itself is faulty, so that its lack is not reported.
        internal bool IsMentioned { get; set; }

        internal HashSet<FieldCode> Stated { get; } = [];

        internal HashSet<FieldCode> Cells { get; } = [];

        internal DateTime? LastRequired { get; set; }

        internal TableRow? FirstCell { get; set; }
    }

    internal void Read(IEnumerable<(string File, string Text)> files)
    {
        var rules = new ReturnRowRules(reading);
        var isWhole = true;
        foreach (var (file, text) in files)
        {
            foreach (var row in CsvTable.Read(text, file, ReturnColumns.All, ReturnColumns.Required, reading.Problems, lost: () => isWhole = false)) Read(row, rules);
        }

        var returns = new List<UnitReturn>(_made.Count);
        foreach (var made in _made.Values)
        {
            if (made.Return is not null) returns.Add(Finished(made, made.Return));
            else if (isWhole && !made.IsMentioned && made.FirstCell is { } cell)
                cell.Add(ReturnColumns.Field, new Problem($"an answer of {cell.Text(ReturnColumns.Unit)} for {cell.Seen(ReturnColumns.Period)}, without the row of the return itself", "beside the answers a row of the same form, unit and period with no field and the value returned"));
        }

        reading.Add<UnitReturn>(returns);
        reading.Add<ReturnAnswer>(_answers);
    }

    private void Read(TableRow row, ReturnRowRules rules)
    {
        // Without its field nobody knows whether a row is an answer or the return itself.
        if (row.Lacks(ReturnColumns.Field) || rules.Read(row) is not { } address) return;
        var parent = ReturnRows.ParentOf(address.Form.Code, address.Period);
        var key = (parent, address.Unit.ToString());
        if (!_made.TryGetValue(key, out var made)) _made[key] = made = new Made(address.Form);
        if (address.Field is null)
        {
            made.IsMentioned = true;
            if (ReturnCells.ReadReturn(row, address, made.Stated) is not { } one) return;
            made.Place = new DefinitionPlace(row.File, row.Row);
            if (reading.Places.Add(ReturnsKind.Instance.Name, parent, key.Item2, made.Place) is { } first)
                row.Add(ReturnColumns.Field, new Problem($"the return of {address.Unit} for {address.Period} a second time", $"each once; it stands in {first.File}:{first.Row}"));
            else
                made.Return = one;
            return;
        }

        made.FirstCell ??= row;
        made.Cells.Add(address.Field.Code);
        if (ReturnCells.RefusesOwn(row)) return;
        var at = ReturnCells.Time(row, ReturnColumns.At);
        if (address.Form.Requires(address.Field, address.Period) && at > (made.LastRequired ?? DateTime.MinValue)) made.LastRequired = at;
        if (address.Field is FigureField figure)
        {
            if (ReturnFigureCells.Read(row, reading.Context, address, figure) is { } observation) reading.Figures.Add(observation);
        }
        else if (address.Field is ScoredQuestion question && ReturnCells.ReadAnswer(row, address, question, at) is { } answer)
        {
            if (reading.Places.Add(ReturnAnswersKind.Instance.Name, parent, ReturnAnswersKind.Instance.Key(answer), new DefinitionPlace(row.File, row.Row)) is { } first)
                row.Add(ReturnColumns.Field, new Problem($"the answer of {address.Unit} to {question.Code} for {address.Period} a second time", $"each once; it stands in {first.File}:{first.Row}"));
            else
                _answers.Add(answer);
        }
    }

    private UnitReturn Finished(Made made, UnitReturn own)
    {
        if (own.State == ReturnState.NotApplicable && made.Cells.Count > 0)
            Refuse(new Problem($"{Counted.Of(made.Cells.Count, "answer")} beside not-applicable", "no answers where the form does not apply, or the value returned"));
        if (made.Form.Questions.FirstOrDefault(question => made.Stated.Contains(question.Code) && !made.Cells.Contains(question.Code)) is { } lacking)
            Refuse(new Problem($"“{lacking.Code}” in answered, and no answer to it", "a row with the answer, or answered without it"));
        return KeptOfAnswers.Made(own, made.Form, [.. made.Stated.Union(made.Cells)], made.LastRequired);

        void Refuse(Problem problem) => reading.Problems.Add(made.Place.File, made.Place.Row, 0, problem);
    }
}
