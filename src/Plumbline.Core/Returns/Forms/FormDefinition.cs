using System.Collections.Immutable;
using Plumbline.Core.Periods;

namespace Plumbline.Core.Returns.Forms;

/// <summary>A form that units return for every period: what is asked of whom, and when it is due.</summary>
public sealed record FormDefinition
{
    /// <summary>Its code.</summary>
    public required FormCode Code { get; init; }

    /// <summary>What papers call it.</summary>
    public required string Name { get; init; }

    /// <summary>How often it is asked: day, week, month or quarter.</summary>
    public required Frequency Frequency { get; init; }

    /// <summary>The first period it is asked for.</summary>
    public required Period From { get; init; }

    /// <summary>The last period it is asked for; null: it goes on.</summary>
    public Period? To { get; init; }

    /// <summary>Whom it is asked of.</summary>
    public required AskedUnits Asked { get; init; }

    /// <summary>When it is due.</summary>
    public required DueRule Due { get; init; }

    /// <summary>Its fields, in order; at least one, each code once.</summary>
    public required ImmutableArray<FormField> Fields { get; init; }

    /// <summary>The bands of the score, from the lowest score up, without gaps; empty where the form is not scored.</summary>
    public ImmutableArray<FormBand> Bands { get; init; } = [];

    /// <summary>The indicators whose figures are counted from its returns.</summary>
    public ImmutableArray<FormCounting> Counts { get; init; } = [];

    /// <summary>Spans in which nobody was asked.</summary>
    public ImmutableArray<NotCollected> NotCollected { get; init; } = [];

    /// <summary>What whoever fills it in must know first; null where nothing is said.</summary>
    public string? Note { get; init; }

    /// <summary>Its scored questions, in order.</summary>
    public IEnumerable<ScoredQuestion> Questions => Fields.OfType<ScoredQuestion>();

    /// <summary>Its figures, in order.</summary>
    public IEnumerable<FigureField> Figures => Fields.OfType<FigureField>();

    /// <summary>Whether returns of some period have a score.</summary>
    public bool IsScored => Questions.Any();

    /// <summary>The fields that it asks for a period, in order.</summary>
    public ImmutableArray<FormField> FieldsFor(Period period) => Fields.All(field => field.IsAskedFor(period)) ? Fields : [.. Fields.Where(field => field.IsAskedFor(period))];

    /// <summary>The scored questions that it asks for a period, in order.</summary>
    public IEnumerable<ScoredQuestion> QuestionsFor(Period period) => Questions.Where(question => question.IsAskedFor(period));

    /// <summary>The figures that it asks for a period, in order.</summary>
    public IEnumerable<FigureField> FiguresFor(Period period) => Figures.Where(figure => figure.IsAskedFor(period));

    /// <summary>The field with a code; null where there is none.</summary>
    public FormField? Find(FieldCode code) => Fields.FirstOrDefault(field => field.Code == code);

    /// <summary>Whether a return for a period is incomplete without one of its fields: one that is asked then and is required, or a scored question, without which there is no score.</summary>
    public bool Requires(FormField field, Period period)
    {
        ArgumentNullException.ThrowIfNull(field);
        return Fields.Contains(field) && field.IsAskedFor(period) && (field.IsRequired || field is ScoredQuestion);
    }

    /// <summary>The band that holds a score; null where the form has no bands, or the score is below the first.</summary>
    public FormBand? BandOf(int score) => Bands.FirstOrDefault(band => band.Holds(score));

    /// <summary>Whether it is asked for a period.</summary>
    public bool IsAskedFor(Period period)
    {
        ArgumentNullException.ThrowIfNull(period);
        return period.Frequency == Frequency && period >= From && (To is null || period <= To) && WhyNotCollected(period) is null;
    }

    /// <summary>Why nobody was asked for a period; null where it lies in no such span.</summary>
    public string? WhyNotCollected(Period period) => period?.Frequency != Frequency ? null : NotCollected.FirstOrDefault(span => period >= span.From && (span.To is null || period <= span.To))?.Reason;
}

/// <summary>A span of periods in which a form was asked of nobody.</summary>
/// <param name="From">The first period.</param>
/// <param name="To">The last period; null: until further notice.</param>
/// <param name="Reason">Why, in words.</param>
public sealed record NotCollected(Period From, Period? To, string Reason);
