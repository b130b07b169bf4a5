namespace Plumbline.Core.Criteria.Questions;

/// <summary>A question that no figure answers: a post answers it with evidence.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Text">The question, as it is put.</param>
/// <param name="AskedOf">The post that answers it, by title; null if not stated.</param>
/// <param name="UnitKind">The kind of unit each of which answers it; null: the whole organisation answers it.</param>
/// <param name="Position">Its place in lists; null: after those that have one, in the order of codes.</param>
public sealed record Question(QuestionCode Code, string Text, string? AskedOf, string? UnitKind, int? Position);
