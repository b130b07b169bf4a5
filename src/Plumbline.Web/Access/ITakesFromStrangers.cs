namespace Plumbline.Web.Access;

/// <summary>In the metadata of an address to which something is sent: what it answers where the session has ended meanwhile, so that nothing typed is lost.</summary>
internal interface ITakesFromStrangers
{
    /// <summary>Answers what somebody sent who is not signed in. Nothing is done with it.</summary>
    Task AnswerStrangerAsync(HttpContext http);
}
