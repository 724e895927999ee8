using AwarenessBot.Content;
using AwarenessBot.Conversation.Comics;
using AwarenessBot.Conversation.Commands;
using AwarenessBot.Conversation.Danger;
using AwarenessBot.Conversation.Faults;
using AwarenessBot.Conversation.Guidance;
using AwarenessBot.Conversation.Guided;
using AwarenessBot.Conversation.Handoff;
using AwarenessBot.Conversation.Quizzes;
using AwarenessBot.Conversation.Recognizing;
using AwarenessBot.Conversation.Reporting;
using AwarenessBot.Conversation.Sessions;
using AwarenessBot.Conversation.Speaking;
using AwarenessBot.Conversation.Welcome;
using AwarenessBot.Content.Safety;
using AwarenessBot.Engine.Dialogs;
using AwarenessBot.Engine.Turns;
using AwarenessBot.Understanding;

namespace AwarenessBot.Conversation;

/// <summary>Builds the bot for one version of the content: what it does, station by station.</summary>
public static class BotBuilder
{
    /// <summary>The bot that speaks from this library. Building trains the matcher; it takes a fraction of a second.</summary>
    public static Bot Build(Library library, ConversationOptions options, TimeProvider time)
    {
        var reader = new Reader(library);
        return Build(library, options, time, reader, new Recognizer(reader));
    }

    internal static Bot Build(
        Library library, ConversationOptions options, TimeProvider time, Reader reader, IRecognizer recognizer)
    {
        var voice = new Voice(library);
        var card = new Lifeline(voice);
        var buttons = new StandardButtons(voice);
        var doors = new Doors(library);
        var saidWho = new SaidWho(library, voice);
        var replies = new AlarmReplies(library, voice);
        var stillHere = new StillHere(voice, card);
        var answering = new Answering(library, saidWho, replies, stillHere, voice, card);
        var misread = new Misread(voice);
        var sources = new StatedSources(library, voice);
        var answers = new DangerAnswers(library, voice, card);

        var receipts = new ReceiptMiddleware(library, voice, card);
        var sending = new ReportSending(library);
        var ending = new ReportEnding(sending, card, voice);
        var course = new ReportCourse(sending, new ReportSummary(library, voice), ending, answers, new AccusedPlaces(library, voice), voice);
        var wishes = new ReportWishes(sending, course, ending, voice);
        var missed = new Missed(answering, replies, stillHere, saidWho, card, voice);
        var toldWords = new ReportWords(library, course, missed, voice);

        return new Bot(
            recognizer,
            [
                new WayOutMiddleware(voice),
                new SessionMiddleware(options.SessionTimeout),
                new NoticeMiddleware(saidWho),
                new KnownReceiptMiddleware(receipts),
                new WaitingReportMiddleware(wishes, course, voice),
                new DangerMiddleware(answers, toldWords, voice),
                new HandoffMiddleware(buttons),
                new ArrivalMiddleware(doors, voice, card),
                receipts,
                new CommandMiddleware(buttons, sources, voice, card, misread),
                new DialogMiddleware(answering, saidWho, voice),
            ],
            new DialogSet(Dialogs()),
            new Fallback(reader, answers, voice, card, time));

        IEnumerable<Dialog> Dialogs()
        {
            var prompts = new StepPrompts(library, voice);
            var faqs = library.Faqs.Values.ToLookup(faq => faq.Topic);
            return
            [
                new ReportDialog(course, new ReportOffers(course, ending, voice), wishes, toldWords, missed, voice, card),
                new ReceiptDialog(library, wishes, missed, voice),
                new ErasingDialog(answering, voice),
                new HelloDialog(voice),
                new WhoDialog(library, saidWho, answering, voice),
                new MenuDialog(library, doors, answering, voice),
                new DidYouMeanDialog(doors, answering, voice),
                .. Enum.GetValues<DangerKind>().Cast<DangerKind?>().Append(null).Select(kind => new AfterConcernDialog(kind, library, doors, misread, answering, voice)),
                .. Explained().Select(what => new ExplanationDialog(what, faqs.Contains(what.Topic), sources, doors, answering, voice)),
                .. faqs.Select(asked => new FaqListDialog(library.Topics[asked.Key], [.. asked], answering, voice)),
                .. library.Quizzes.Values.Select(quiz => new QuizDialog(quiz, missed, voice)),
                .. library.Comics.Values.Select(comic => new ComicDialog(comic, missed, voice)),
                .. library.Dialogs.Values.Select(script =>
                    new GuidedDialogRunner(script, prompts, doors, misread, missed, card, voice)),
            ];
        }

        IEnumerable<Explanation> Explained() =>
            library.Topics.Values.Select(Explanation.Of)
                .Concat(library.Faqs.Values.Select(faq => Explanation.Of(faq, library.Topics[faq.Topic])));
    }
}
