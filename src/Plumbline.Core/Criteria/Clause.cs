using System.Globalization;
using Plumbline.Core.Indicators;

namespace Plumbline.Core.Criteria;

/// <summary>One statement of a criterion.</summary>
public abstract record Clause : Criterion
{
    private Clause()
    {
    }

    /// <inheritdoc/>
    public sealed override IEnumerable<Clause> Clauses => [this];

    /// <summary>A number is held against a measure: <c>incidents at most mean in every period</c>.</summary>
    /// <param name="Subject">What is looked at.</param>
    /// <param name="Comparison">How it is held against the measure.</param>
    /// <param name="When">In which periods; null: as the language has it where nothing is said (every period of the span, or the whole span for a sum held against a number, target or plan).</param>
    public sealed record Compared(Subject Subject, Comparison Comparison, CriterionTime? When = null) : Clause
    {
        /// <inheritdoc/>
        public override string ToString() => $"{Subject} {Comparison}{(When is null ? "" : $" {When}")}";
    }

    /// <summary>Each of the last months is above, or below, the one before it: <c>sickness-rolling rises for 6 months</c>.</summary>
    /// <param name="Indicator">The indicator.</param>
    /// <param name="Rises">Whether it rises; else it falls.</param>
    /// <param name="Months">For how many months, at least 1.</param>
    public sealed record Trend(IndicatorCode Indicator, bool Rises, int Months) : Clause
    {
        /// <inheritdoc/>
        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Indicator} {(Rises ? "rises" : "falls")} for {Months} month{(Months == 1 ? "" : "s")}");
    }

    /// <summary>A question is answered in one way: <c>complaints-learning is no for 2 spans</c>.</summary>
    /// <param name="Question">The question.</param>
    /// <param name="Answer">The answer that is asked for.</param>
    /// <param name="Spans">In how many spans in a row, the last one included; at least 1.</param>
    public sealed record Asked(QuestionCode Question, AnswerWord Answer, int Spans = 1) : Clause
    {
        /// <inheritdoc/>
        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Question} is {Text.Names<AnswerWord>.Of(Answer)}{(Spans == 1 ? "" : $" for {Spans} spans")}");
    }
}
