using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Returns;
using Plumbline.App.Importing.Findings;
using Plumbline.App.Importing.Labels;
using Plumbline.Core.Observations;
using Plumbline.Core.Pictures;
using Plumbline.Core.Returns.Forms;
using Plumbline.Core.Returns.Records;
using Plumbline.Core.Text;

namespace Plumbline.App.Importing.Returns;

/// <summary>The returns that tables give, each once, with their answers.</summary>
internal sealed class GivenReturns(OrganisationPicture picture, Workspace workspace, ImportFindings findings)
{
    // What comes is held in memory, as other definitions are.
    private const int Most = 500_000;

    private readonly Dictionary<(string Parent, string Unit), GivenReturn> _given = [];
    private int _answers;

    /// <summary>What the rows may be about.</summary>
    internal ReturnRowRules Rules => field ??= new ReturnRowRules(WorkspaceContext.Of(workspace), picture.Values.Of<FormDefinition>(), picture.Units, knowsForms: true);

    /// <summary>All of them, in the order of the files.</summary>
    internal IReadOnlyCollection<GivenReturn> All => _given.Values;

    /// <summary>The code of the form that a cell names, by code or name; the text as it is where it names none.</summary>
    internal string FormOf(string text) => Find(text)?.Code.ToString() ?? text;

    /// <summary>The code of the field that a cell names, by code or by its question; the text as it is where it names none.</summary>
    internal string FieldOf(string text, string? form) =>
        Find(form)?.Fields.FirstOrDefault(field => LabelText.Normalise(field.Code.ToString()) == LabelText.Normalise(text) || LabelText.Normalise(field.Ask) == LabelText.Normalise(text))?.Code.ToString() ?? text;

    /// <summary>Adds the return itself. The same again is passed over, another is a problem.</summary>
    internal void Add(ReturnSubject subject, UnitReturn own, IReadOnlySet<FieldCode> stated, SourceCell source)
    {
        var given = Of(subject, source);
        if (given.Own is { } first && first != own)
        {
            findings.Refuse(source.File, source.Row, source.Column, new Problem($"the return of {subject.Unit} for {subject.Period} a second time", $"each once; it stands in {given.OwnSource} with other content"));
            return;
        }

        (given.Own, given.OwnSource) = (own, source);
        given.Stated.UnionWith(stated);
    }

    /// <summary>Adds an answer to a question. The same again is passed over, another is a problem.</summary>
    internal void Add(ReturnSubject subject, ReturnAnswer answer, SourceCell source)
    {
        var given = Of(subject, source);
        if (given.Answers.TryGetValue(answer.Field, out var first))
        {
            if (first.Answer.Value != answer.Value)
                findings.Refuse(source.File, source.Row, source.Column, new Problem($"the answer of {subject.Unit} to {answer.Field} for {subject.Period} a second time", $"each once; it stands in {first.Source} as {first.Answer.Value}"));
            return;
        }

        if (++_answers > Most)
        {
            if (_answers == Most + 1) findings.Refuse(source.File, source.Row, source.Column, new Problem($"more than {Most:N0} answers", "fewer in one import"));
            return;
        }

        given.Answers[answer.Field] = (answer, source);
        given.Came(subject, answer.At);
    }

    /// <summary>Notes a figure that is answered.</summary>
    internal void Add(ReturnSubject subject, DateTime? at, SourceCell source) => Of(subject, source).Came(subject, at);

    private GivenReturn Of(ReturnSubject subject, SourceCell source)
    {
        var key = (ReturnRows.ParentOf(subject.Form.Code, subject.Period), subject.Unit.ToString());
        if (!_given.TryGetValue(key, out var given)) _given[key] = given = new GivenReturn(subject with { Field = null }, source);
        return given;
    }

    /// <summary>The form that a cell names, by code or name; null where it names none.</summary>
    internal FormDefinition? Find(string? text) => text is null ? null : picture.Values.Of<FormDefinition>().FirstOrDefault(form => LabelText.Normalise(form.Code.ToString()) == LabelText.Normalise(text) || LabelText.Normalise(form.Name) == LabelText.Normalise(text));
}

/// <summary>What tables give of one return.</summary>
/// <param name="subject">Its form, unit and period.</param>
/// <param name="source">Its first row.</param>
internal sealed class GivenReturn(ReturnSubject subject, SourceCell source)
{
    internal ReturnSubject Subject => subject;

    internal SourceCell Source => OwnSource ?? source;

    /// <summary>Its own row; null where none was given.</summary>
    internal UnitReturn? Own { get; set; }

    internal SourceCell? OwnSource { get; set; }

    /// <summary>The fields that its own row says are answered.</summary>
    internal HashSet<FieldCode> Stated { get; } = [];

    /// <summary>The fields that are answered.</summary>
    internal HashSet<FieldCode> Fields { get; } = [];

    internal Dictionary<FieldCode, (ReturnAnswer Answer, SourceCell Source)> Answers { get; } = [];

    /// <summary>When the last answer came that a return needs and that says when; null where none says.</summary>
    internal DateTime? LastRequired { get; private set; }

    internal void Came(ReturnSubject answered, DateTime? at)
    {
        Fields.Add(answered.Field!.Code);
        if (answered.Form.Requires(answered.Field, answered.Period) && at > (LastRequired ?? DateTime.MinValue)) LastRequired = at;
    }
}
