// SPDX-License-Identifier: GPL-3.0-or-later
#include "failures.h"

#include "anchor.h"
#include "errorline.h"

#include <algorithm>
#include <array>

namespace LaunchProbe::Extract {

namespace {

using Domain::Slot::ErrorLine;
using Domain::Slot::Failure;
using Domain::Slot::Signature;

//! How people and programs say that a class of failure happened. `anchors` are parted by a bar.
struct Saying {
    const char *failureClass;
    const char *anchors;
    const char *pattern;
    const char *words = ""; //!< where an anchor stands in too many others: one of which a match holds
    int longest = CuedPattern::anywhere; //!< characters from a match's beginning to the end of such a word
    const char *rule = "failures.said";
};
//! Says that something did not go, and not what: counts where the author tells what he did.
constexpr auto vague = "failures.vague";
constexpr std::array
    sayings{
        Saying{
            "oom_vram", "out of memory|oom|out of vram|enough vram|cudamalloc|fit in vram|vram error",
            R"(cuda\sout\sof\smemory|cudamalloc\sfailed|(?<!decode\s)out\sof\smemory(?!\skiller|:\skill|\shappened)|\booms?\b(?!\s(?:killer|errors?\s(?:may|can|could))|-kill)|\boom'?(?:ed|ing)\b|(?:ran|run|running)\sout\sof\svram|not\senough\svram|(?:doesn't|won't|didn't|not)\sfit\s(?:in(?:to)?\s)?(?:my\s|the\s)?vram)"},
        Saying{
            "oom_ram", "oom-kill|out of ram|enough ram|killed process",
            R"(oom-kill|killed\sprocess|(?:ran|run|running)\sout\sof\s(?:system\s)?ram|not\senough\sram)"},
        Saying{
            "unsupported_arch",
            "no kernel image|sm_1|not compatible with the current pytorch|unsupported sm|unsupported "
            "compute|"
            "in this architecture|unsupported for|supported cuda arch|kernels "
            "unavail|kernel not|"
            "kernels not|run cutlass|enabled except on",
            R"(no\skernel\simage\sis\savailable|sm_?\d+\w?\sis\snot\s(?:yet\s)?(?:compatible|supported)|not\scompatible\swith\sthe\scurrent\spytorch|unsupported\s(?:sm\sversion|compute\scapability)|not\ssupported\sin\sthis\sarchitecture|\barch(?:itecture)?\sunsupported\sfor\b|no\ssupported\scuda\sarchitectures|kernels?\s(?:is\s|are\s)?(?:unavailable|not\s(?:support(?:ed)?|available|compiled|built))\s(?:for|on)\s[^.\n]{0,40}?(?:sm_?\d+|platform|architecture|capability)|failed\sto\srun\scutlass\s[^\n]{0,40}\bsm_?1\d\d|cannot\sbe\senabled\sexcept\son\s(?:ada|hopper|blackwell|sm))"},
        Saying{
            "unsupported_model",
            "unknown model arch|unknown architecture|not recognize this arch|architectures|unsupported "
            "model|support this model|support the model",
            R"(unknown\s(?:model\s)?architecture|unsupported\smodel\b|(?:does(?:n't|\snot)|not)\s(?:yet\s)?support\sth(?:is|e)\smodel|does\snot\srecognize\sthis\sarchitecture|model\sarchitectures?\s.{0,60}not\ssupported)"},
        Saying{
            "unsupported_quant", "quant",
            R"((?:unknown|invalid|unsupported)\squant(?:ization)?\s(?:type|method|format)|quant\w*\s(?:type\s)?(?:is\s)?not\s(?:yet\s)?supported|invalid\sggml\stype)",
            "unknown|supported|invalid"},
        Saying{
            "unsupported_quant",
            "doesn't work|does not work|don't work|didn't work|not supported|n't supported",
            R"(\b(?:iq[1-6]_\w+|q[2-8]_\w+|ud-\w+|mxfp4|nvfp4|fp8|awq|gptq|exl[23])\s(?:quants?\s|models?\s)?(?:still\s|just\s|also\s)?(?:(?:doesn't|does\snot|don't|didn't)\swork|(?:is|are)(?:n't|\snot)\s(?:yet\s)?supported)\b)"},
        Saying{
            "driver_cuda_mismatch", "driver|unsatisfied condition",
            R"(driver\son\syour\ssystem\sis\stoo\sold|built\sfor\snvidia\sdriver\srelease\s[\d.]+\sor\slater|driver\sversion\sis\sinsufficient|unsupported\sdisplay\sdriver|driver/library\sversion\smismatch|requirement\serror:\sunsatisfied\scondition:\s(?:cuda|driver|brand|arch))"},
        Saying{
            "build_error",
            "build fail|compil|fatal error|build error|cmake error|nvcc|undefined reference|build "
            "stopped|collect2|make: ***|]: ***|linker error",
            R"(undefined\sreference\sto|ninja:\sbuild\sstopped|collect2:\serror|build\sfail(?:s|ed|ure)|fail(?:s|ed)\sto\s(?:compile|build)|compil(?:ation|e|er|ing)\s(?:error|fail)|compile\w*\sbut\s(?:got|get|getting)\s(?:an?\s)?errors?|(?:no|not\shaving|without)\sluck\s(?:\w+\s){0,3}compil\w+|\bmake(?:\[\d+\])?:\s\*\*\*\s.{0,200}\berror\s\d|linker\serror|can(?:not|'t)\s(?:compile|build)|fatal\serror:|cmake\serror|nvcc\sfatal)"},
        Saying{
            "import_error", "importerror|modulenotfound|undefined symbol|no module named|packagenotfound",
            R"(importerror|modulenotfounderror|undefined\ssymbol|no\smodule\snamed|packagenotfounderror)"},
        Saying{"illegal_memory_access", "illegal memory", R"(illegal\smemory\saccess)"},
        Saying{
            "cuda_error", "cuda error|cublas_status|cublas error",
            R"(cuda\serror(?!:?\s(?:out\sof\smemory|an\sillegal|no\skernel|\d*\s?:?\s?out))|cublas_status_\w+)"},
        Saying{
            "assertion", "ggml_assert|assertion",
            R"((?<=\d:\s)ggml_assert|\bggml_assert(?=\([^\n]{0,300}\)\s?failed)|\bggml_assert\b(?![(;])|assertion\s(?:failed|error|`)|assertionerror)"},
        Saying{"segfault", "segfault|segmentation|segv", R"(\bsegfault\w*|segmentation\sfault|\bsigsegv\b)"},
        Saying{
            "hang",
            "hang|hung|freez|froze|stuck|locks up|lock up|locked up|tie up|ties up|indefinitely|loading "
            "forever|loads forever|endlessly",
            R"(\b(?:gets?|got|is|was|it's|(?:keeps?|is|are)\sgetting|just)\s(?:stuck|hung|frozen)\s(?:at(?!\s(?:~?\d|low|around|about|only))|while|when|during|after|forever|loading|for\s\d)\b|\b(?:it|server|process|system|machine|everything|inference|generation|request|model|worker|engine|container|driver|card|gpu|desktop|pc|box|rig|program|api|vllm|sglang|ollama|llama-\w+|llama\.cpp|koboldcpp|studio|tabbyapi|trtllm-serve|which|just|then|and)(?:\sv?[\d.]+)?\s(?:just\s|then\s|always\s|simply\s|now\s|still\s|sometimes\s|often\s|completely\s|also\s)?(?:hangs?|hung|freezes|froze|locks\sup|gets\sstuck|got\sstuck)\b(?!\s(?:in|out|on\sto|around|up\son)\b|\sat\s(?:~?\d|low|around|about|only))|\bload(?:s|ing)\s(?:indefinitely|forever|endlessly)\b|\b(?:locks?|locked|ties?|tied|freezes?|froze)\sup\sthe\s(?:\w+\s)?(?:system|machine|pc|server|computer|gpu)\b|\b(?:hangs|hung)\s(?:indefinitely|forever|for\s(?:\d+|over|more|several|a\sfew)\b|in\sthe\smiddle\b|(?:at|on|during|after|before)\s(?:the\s)?(?:start\w*|load\w*|init\w*|first|boot|warm\w*|captur\w*|\"|'|`)))",
            "hang|hung|freezes|froze|locks up|lock up|locked up|tie up|ties "
            "up|stuck|frozen|indefinitely|forever|endlessly"},
        Saying{
            "nan_output", "nan",
            R"(\bnan'?s?\b(?=\s(?:when|in|output|on|for|with|after|from|values?)|[.,!)]|$))"},
        Saying{
            "garbage_output",
            "gibberish|garbage|gargabe|nonsense|endless|infinite "
            "loop|repeat|repetition|@@@@|!!!!!|loops|a loop|into loop|word salad|random char|random "
            "token",
            R"((?:repetition|looping)\s(?:errors?|issues?|problems?|loops?)|(?:stuck|caught|trapped)\sin\s(?:an?\s|the\s)?(?:\w+\s){0,2}loops?\b|(?:go|goes|going|went|gets?|got|fall|falls|fell)\s(?:in|into|on)\s(?:an?\s)?(?:\w+\s){0,2}loops?\b|loops?\s(?:indefinitely|infinitely)|word\ssalad|random\s(?:characters|tokens)|(?:repeats?|repeating)\s(?:itself|endlessly|forever|over\sand\sover)|(?:output|produc|generat|spit|print|giv|return)\w*\s(?:\w+\s)?(?:pure\s|just\s|only\s|out\s)*nonsense|gibberish|garbage\s(?:output|response|text|tokens|result)\w*|(?:output|produc|generat|spit|print|giv|return)\w*\s(?:\w+\s)?(?:pure\s|just\s|only\s|out\s)*garbage|garbled|(?:infinite|endless)\s(?:loop|repetition)|(?:keeps?|starts?|just)\s(?:repeating|looping)|@@@@@|!!!!!!!!|loops?\s(?:forever|endlessly|as\smuch))",
            "repetition|loop|salad|random|repeat|nonsense|gibberish|garbage|garbled|@@@@@|!!!!!!!!", 96},
        Saying{
            "garbage_output",
            "empty|bad output|bad result|bad token|wrong output|wrong result|wrong "
            "token|incorrect|corrupt|broken output|broken text",
            R"(\bempty\s(?:responses?|outputs?|answers?|content|messages?)\b|\b(?:response|output|answer|content|reply)(?:\s\w+){0,2}\s(?:is|was|are|comes?\sback)\s(?:always\s|just\s|consistently\s)?(?:an?\s)?empty\b|\b(?:bad|incorrect|corrupt(?:ed)?|broken)\soutputs?\b|\b(?:produc|generat|giv|output)\w*\s(?:bad|wrong|incorrect|corrupt(?:ed)?|broken)\s(?:results?|tokens?|text|outputs?)\b)"},
        Saying{
            "template_error",
            "template|stop token|stop sequence token|control token|special token|end token|tool "
            "call|tool-call|tool use|calling tools|call tools|function call|harmony|while "
            "expecting",
            R"((?:fail(?:s|ed|ing|ures?)?|broken|won't|wont|can't|cannot|unable\sto|issues?|problems?|trouble|errors?)\s(?:(?:with|on|at|at\sthe|to|in|it|trying|consistent|proper|its)\s){0,3}(?:do\s|make\s|use\s)?(?:tool[\s-]call\w*|tool\suse|call(?:ing)?\stools|function[\s-]call\w*)|(?:chat\s)?template\s(?:error|issue|problem|bug|is\s(?:broken|wrong))|(?:output|print|emit|leak|show|generat)\w*\s(?:\w+\s)?(?:stop|control|special|end)\s(?:sequence\s)?tokens?\b|tool[\s-]call\w*\s(?:\w+\s)?(?:aren't|isn't|not|never)\s(?:being\s)?(?:parsed|recogni[sz]ed|detected)\b|harmonyerror|unexpected\stoken\s\d+\swhile\sexpecting|tool[\s-](?:call(?:s|ing)?|use)\s(?:just\s|always\s|often\s|still\s|is\s|are\s|was\s)*(?:fail|does(?:n't|\snot)\swork|did(?:n't|\snot)\swork|do(?:n't|\snot)\swork|not\sworking|broken|error|unreliable)|jinja\s(?:error|exception))",
            "tool|template|token|harmonyerror|expecting|function|jinja", 72},
        Saying{
            "nccl_p2p", "nccl",
            R"(nccl(?:\serror|unhandled|system|\sfail|\stimeout)|ncclunhandledcudaerror|peer\saccess\sis\snot)"},
        Saying{
            "load_error", "load",
            R"((?:fail(?:s|ed|ure)?|unable|error)\s(?:to\s)?load(?:ing)?\s(?:the\s)?(?:model|tensor|gguf|shard)|(?:can't|cannot|couldn't|won't|doesn't|does\snot)\sload\b|(?:can't|cant|cannot|couldn't|could\snot|unable\sto)\s(?:even\s)?get\s(?:[^.;?]|\.\d){1,48}?\sto\sload\b|error\sloading\smodel|failed\sto\sload)",
            " load|\tload", 80},
        Saying{
            "download_error", "download",
            R"(download\s(?:is\s)?(?:fail|error|stuck)\w*|fail(?:s|ed)\sto\sdownload|pull\S*\sis\sstuck)"},
        Saying{
            "slow",
            "slow|crawl|low speed|low tps|low t/s|speed drop|performance|throughput|degradation|speed is "
            "only|only able to get|faster",
            R"((?:to|at)\sa\s(?:\w+\s)?crawl\b|slow\sas\b|\b(?:extreme|large|huge|significant|severe|massive|big|serious|noticeable|major|drastic)(?:ly)?\s(?:inference\s|speed\s|performance\s)?slow\s?-?\s?downs?\b|\b(?:performance|speed|throughput)\sdegradation\b|\b(?:speed|throughput)\sis\sonly\s\d|\bonly\sable\sto\sget\s~?\d|\bcan(?:'?t|not)\s(?:seem\sto\s)?get\s(?:it\s)?(?:any\s)?faster\b|\b(?:speed|processing|generation|inference|prefill|decode)\sis\s(?:just\s|still\s|quite\s)?slow\b|(?:slower|lower)\sthan\s(?:i\s)?(?:expected|it\sshould)|\b(?:terrible|awful|abysmal|horrible|horrendous|very\spoor|really\sbad|extremely\slow|very\slow|such\slow)\s(?:\w+\s)?(?:performance|speeds?|throughput|tps|t/s|tok\w*)|\b(?:performance|throughput|speed)\s(?:is|was)\s(?:terrible|awful|abysmal|horrible|horrendous|really\sbad|very\sbad|very\spoor|very\slow|extremely\slow)|\bbad\son\sthroughput|(?:so|way|very|really|terribly|painfully|extremely|unusably|uselessly|ridiculously|incredibly|super|pretty|too|much|quite|2x|\d(?:\.\d)?x)\s(?:\w+\s)?slow(?:er|ly)?\b|slow\s(?:speed|prompt|inference|token|generation)|ridicolously\slow|\bsame\sslow\b|seems?\s(?:\w+\s)?slow|\bslow\s(?:af|as\s))",
            "slow|crawl|lower|terrible|awful|abysmal|horrible|horrendous|poor|bad| "
            "low|\tlow|degradation|only|faster",
            72},
        Saying{
            "throttling", "throttl", R"(\b(?:thermal|power)(?:ly)?\s?-?throttl\w+|\bthrottl(?:es|ed|ing)\b)"},
        Saying{"overheating", "overheat", R"(\boverheat\w*)"},
        Saying{
            "regression",
            "regression|used to work|after updat|since updat|after upgrad|stopped working|worked "
            "before|was working|no longer work|the latest|drop after|drops after|dropped after|drop "
            "since|degradation after|degradation since|loss after|decrease after|after pr|since pr|after "
            "v|since v|since "
            "b|after b|after commit|since commit|starting at|starting from|starting with|starting in",
            R"(\bstopped\sworking\b(?!\son)|\b(?:no\slonger\sworks?|worked\sbefore\b(?!\s(?:i|we)\b)|was\sworking\s(?:fine\s|well\s|perfectly\s)?(?:before|until|yesterday|last|in\s(?:the\s)?(?:previous|older|earlier)))|\bregression\b|\b(?:speed|performance|throughput|t/s|tps)\s(?:drop\w*|decrease\w*|degradation|loss)\s(?:after|since)\b|\b(?:slow\w*|degrad\w+|worse|broken?|crash\w*|fail\w*|garbage|gibberish|stops?|drop\w*|hangs?|oom)\b[^.;\n]{0,80}?\b(?:after|since|starting\s(?:at|from|with|in))\s(?:pr\s?\#?\d+|b\d{4}\b|v\d+\.\d|version\s\d|build\s\d|commit\s)|used\sto\swork|worked\s(?:fine\s)?(?:before|in\s(?:the\s)?(?:previous|older))|(?:after|since)\s(?:the\s)?(?:latest\s)?(?:updat|upgrad)\w+)"},
        Saying{
            "kernel_fallback", "falling back|falls back|fell back|fall back to|fallback",
            R"((?:f(?:all|alls|alling|ell)\sback|fallback)\sto\s(?:the\s|a\s)?(?!v0\b)(?:[\w-]+\s){0,2}(?:kernels?|backend|triton|torch|eager|xformers|marlin|sdpa|implementation|attention|dequant\w*)\b|\b(?:using|uses)\s(?:the\s|a\s)?(?:[\w-]+\s){0,2}fallback\b(?!\s(?:model|font|template|quant)))"},
        Saying{
            "low_utilization", "back to cpu|back to the cpu|fallback to cpu|back to using the cpu",
            R"((?:f(?:all|alls|alling|ell)\sback|fallback)\sto\s(?:using\s)?(?:the\s)?cpu\b)"},
        // A row of `ollama ps`: part of the model lies in the machine's memory.
        Saying{
            "low_utilization", "cpu/gpu|100% cpu",
            R"(\d%/\d{1,2}%\s+cpu/gpu\b|\s[0-9a-f]{12}\s+[\d.]+\s[gm]b\s+100%\s+cpu\b)"},
        Saying{
            "kernel_fallback", "cannot use flash",
            R"(cannot\suse\s(?:flash[\s-]?attention|flashattention-\d)\b)"},
        Saying{
            "numa", "numa",
            R"(numa\s(?:\w+\s)?(?:kills|hurts|halves|penalt\w+|overhead|bottleneck|misses|imbalance)|(?:cross[\s-]|remote\s)(?:numa|socket)\s(?:\w+\s)?(?:traffic|access\w*|penalt\w+|memory))"},
        Saying{
            "low_utilization",
            "utiliz|utilis|gpu usage|the cpu|on cpu|using the gpu|use the gpu|using my gpu|use my gpu",
            R"(gpu\s(?:utili[sz]ation|usage|load)\s(?:is\s|was\s|at\s|only\s|around\s|stays\s|just\s|about\s|sits\s)+~?\d{1,2}\s?%|\bonly\s(?:uses?|using)\s(?:the\s)?cpu\b|\b(?:uses?|using)\sonly\sthe\scpu\b|\b(?:runs?|running|run)\s(?:\w+\s)?on\s(?:the\s)?cpu\s(?:only|solely|instead)|(?:not|n't|never)\s(?:use|using)\s(?:the\s|my\s)gpu)"},
        Saying{
            "paging",
            "swapping|swapped|swaps|thrash|spill|shared gpu mem|shared mem|shared vram|constant", R"((?:us(?:es?|ing|ed)|into|in)\s(?:the\s)?shared\s(?:gpu\s|video\s|system\s)?(?:memory|vram)|\bswapping\b(?!\s(?:models|out\sthe))|\bthrash\w*|\bspill\w*\s(?:over\s)?(?:in)?to\s(?:system\s|shared\s|the\s)*(?:ram|memory)|shared\sgpu\smemory|swap(?:s|ped|ping)\s(?:out\s)?to\s(?:the\s)?(?:disk|ssd|nvme)|constant(?:ly)?\s(?:disk|ssd|nvme)\s(?:reads?|access|i/o)|constantly\sread(?:s|ing)\s(?:from\s)?(?:the\s)?(?:disk|ssd|nvme))"},
        Saying{
            "power", "psu|reboot",
            R"(\bpsu\s(?:trips?|tripped|shuts?\s(?:off|down)|dies)|\b(?:pc|machine|system|server|box|computer)\s(?:just\s)?(?:reboots|shuts\s(?:off|down)|powers\soff)\sunder)"},
        Saying{
            "oom_vram", "не хватает|памяти не",
            R"(не\sхватает\s(?:видео)?памяти|(?:видео)?памяти\sне\sхватает|не\sхватает\svram)"},
        Saying{
            "garbage_output", "мусор|бред|абракадабр|бессмыслиц",
            R"((?:выда[её]т|пишет|генерирует|получаю)\s(?:\S+\s)?(?:мусор|бред|абракадабр\w*|бессмыслиц\w*))"},
        Saying{
            "slow", "медленн|тормозит",
            R"((?:очень|слишком|крайне|ужасно|так|еле|довольно|принципиально|заметно|намного|сильно|значительно|весьма|гораздо|реально)\sмедленн[а-я]*|в\s\d[\d.,]*\s?[x×х]?\s?(?:раза?\s)?медленн[а-я]*|тормозит)"},
        Saying{
            "hang", "завис|виснет|повис",
            R"((?<![а-я])(?:под)?(?:зависа(?:ет|ют|ние|ния|л[ао]?)|завис(?:ла|ло|ли)?|виснет|повис(?:ает|ла|ло)?)(?![а-я]))"},
        Saying{
            "low_utilization", "на процессоре|на cpu|на цпу|не видит",
            R"((?:работает|крутится|считает|идёт|идет)\s(?:\S+\s)?на\s(?:процессоре|cpu|цпу)(?![\wа-я])|не\sвидит\s(?:видеокарт\w*|карт[уы]|gpu))"},
        Saying{"build_error", "не собира|не компилир", R"(не\s(?:собирается|компилируется))"},
        Saying{"load_error", "не загруж", R"(не\sзагружается)"},
        Saying{
            "other", "падает|вылетает|крашится|упал",
            R"((?<![а-я])(?:падает|вылетает|крашится|упал[ао]?)(?![а-я])(?!\s(?:скорость|до\s|с\s\d|на\s\d)))"},
        Saying{
            "other",
            "core dumped|fatal error|crash|500 internal|404|not start|n't start|not "
            "launch|broke |errors "
            "out|fails to|failed to init|failed to start",
            R"(\(core\sdumped\)|(?<=\d:\s)fatal\serror\b(?!:)|\berrors?\sout\b|\bfail(?:s|ed)\sto\s(?:start|run|init\w*|launch|serve)\b|\bcrash(?:es|ed|ing)\b|(?:not|n't)\s(?:start|launch)\b|\bbroke\b|500\sinternal\sserver|404\s(?:page\s)?not\sfound)"},
        Saying{
            "other",
            "memory leak|not work|n't work|n't quite work|n't really work|n't even work|not yet "
            "work|fails "
            "with|failed with",
            R"((?<!may\s)(?<!might\s)(?<!could\s)(?:\bnot|n't)\s(?:(?:quite|really|even|currently|yet|actually)\s)?work\b|\bmemory\sleaks?\b|\bfail(?:s|ed)\swith\b)",
            "", CuedPattern::anywhere, vague},
        Saying{
            "other", " an error|this error|the error|following error| errors",
            R"(\b(?:get|gets|getting|got|gives?(?:\sme)?|gave\sme|throws?|threw|seeing|hit|hitting)\s(?:an?|this|the|these|the\sfollowing|lots\sof|only)\s(?:[\w-]+\s){0,3}errors?\b)",
            "", CuedPattern::anywhere, vague},
    };

class FailuresField final : public Field
{
public:
    explicit FailuresField(const Catalogue::Catalogue &catalogue)
    {
        for (size_t i = 0; i < sayings.size(); ++i) {
            const auto &saying = sayings[i];
            m_sayings.emplace_back(*saying.words ? cueOf(saying.words) : 0, saying.longest, saying.pattern);
            std::string_view all = saying.anchors;
            while (!all.empty()) {
                const auto bar = std::min(all.find('|'), all.size());
                m_anchors.emplace_back(all.substr(0, bar));
                m_ofAnchor.push_back(static_cast<int>(i));
                all.remove_prefix(std::min(bar + 1, all.size()));
            }
        }
        for (const auto &failure : catalogue.failures())
            addSignature(failure);
        // Any error may be masked and grouped, also one that no list knows.
        for (const auto *word : {"error:", "exception:", "what():", "assertion failed:", "xid ("}) {
            m_anchors.emplace_back(word);
            m_ofAnchor.push_back(-1);
        }
    }

    std::vector<std::string> anchors() const override { return m_anchors; }

    std::vector<Domain::FieldInfo> infos() const override
    {
        using Kind = Domain::FieldInfo::Kind;
        return {
            {Failure, Kind::Text, {}, false},
            {Signature, Kind::Text, {}, false},
            {ErrorLine, Kind::Text, {}, false}};
    }

    void read(const LineText &line, Sink &sink) const override
    {
        int begin = 0;
        int end = 0;
        auto error = line.holds(m_ofError) ? maskedError(line.text, begin, end) : std::string();
        if (!error.empty())
            sink.add(ErrorLine, std::move(error), begin, end, "failures.error-line.3");
        // What people say comes before what programs print.
        thread_local std::vector<size_t> signatures; // with their room from line to line
        thread_local std::vector<size_t> done;
        signatures.clear();
        done.clear();
        for (const auto &hit : line.hits) {
            const int which = m_ofAnchor[static_cast<size_t>(hit.anchor)];
            const auto index = static_cast<size_t>(which);
            if (which < 0 || std::ranges::find(done, index) != done.end())
                continue;
            done.push_back(index);
            if (index < m_sayings.size())
                readSaying(index, line, sink);
            else
                signatures.push_back(index - m_sayings.size());
        }
        for (const auto index : signatures)
            readSignature(m_signatures[index], line, sink);
    }

private:
    struct Known {
        std::string id;
        std::string failureClass;
        Pattern pattern;
        bool counts; //!< as a failure of its class
    };

    //! A warning that says which slower way was taken is a finding, too. That memory may be moved between
    //! sockets is said at every start and tells nobody's loss.
    static bool isSlowPath(const Catalogue::Failure &failure)
    {
        return failure.severity != u"info"
            && (failure.failureClass == u"kernel_fallback" || failure.failureClass == u"low_utilization"
                || failure.failureClass == u"paging" || failure.failureClass == u"throttling");
    }

    void addSignature(const Catalogue::Failure &failure)
    {
        auto literals = anchorsOf(failure.pattern.toStdString());
        Pattern pattern(failure.pattern.toStdString(), Pattern::Literal);
        if (literals.empty() || !pattern.isValid())
            return;
        const auto index = static_cast<int>(m_sayings.size() + m_signatures.size());
        for (auto &literal : literals) {
            m_anchors.push_back(std::move(literal));
            m_ofAnchor.push_back(index);
        }
        m_signatures.push_back(
            {failure.id.toStdString(), failure.failureClass.toStdString(), std::move(pattern),
             failure.severity == u"error" || isSlowPath(failure)});
    }

    void readSaying(size_t index, const LineText &line, Sink &sink) const
    {
        Match m;
        for (int from = 0; m_sayings[index].find(line, m, from); from = m.end()) {
            const auto before = line.text.substr(0, static_cast<size_t>(m.begin()));
            if (isDenied(before) || isWarning(before))
                continue;
            sink.add(Failure, sayings[index].failureClass, m.begin(), m.end(), sayings[index].rule);
            return;
        }
    }

    //! "never crashes", "did not get stuck", "haven't seen any garbage".
    static bool isDenied(std::string_view before)
    {
        static const Pattern denial(
            R"((?:\bnot|n't|\bnever|\bno|\bwithout|\bany|\bzero|\brarely|\bhardly|\bне|\bбез)\s(?:(?!and\b|or\b|so\b|but\b|because\b|then\b|it\b|as\b|since\b|if\b)[\w-]+\s){0,2}$)");
        // "needed to avoid overflows, which come out as gibberish"
        static const Pattern avoided(
            R"(\b(?:avoid(?:s|ed|ing)?|prevent(?:s|ed|ing)?|to\sfix)\s[^.;]{0,64}$)");
        constexpr size_t enough = 72;
        const auto near = before.substr(before.size() > enough ? before.size() - enough : 0);
        return denial.isIn(near)
            || ((near.find("avoid") != std::string_view::npos
                 || near.find("prevent") != std::string_view::npos)
                && avoided.isIn(near));
    }

    //! "If you are running out of memory, consider …", "this may cause OOM errors": printed at healthy
    //! starts.
    static bool isWarning(std::string_view before)
    {
        static const Pattern warning(
            R"(\bif\s(?:you|it|the\s\w+|your\s\w+)\s(?:(?:are|is|ever|run|runs|running|get|gets|still|see|encounter|experience|an?)\s){0,3}$|\b(?:may|might|could|can|will)\s(?:then\s|also\s)?(?:cause|causes|lead\sto|result\sin|run|trigger)\s(?:an?\s)?$)");
        constexpr size_t enough = 48;
        return warning.isIn(before.substr(before.size() > enough ? before.size() - enough : 0));
    }

    static void readSignature(const Known &known, const LineText &line, Sink &sink)
    {
        Match m;
        if (!known.pattern.find(line.text, m))
            return;
        sink.add(Signature, known.id, m.begin(), m.end(), "failures.signature");
        if (!known.failureClass.empty() && known.counts)
            sink.add(Failure, known.failureClass, m.begin(), m.end(), "failures.signature");
    }

    const Cues m_ofError = cueOf("error|exception|ggml_assert|what():|assertion failed|xid (");
    std::vector<CuedPattern> m_sayings;
    std::vector<Known> m_signatures;
    std::vector<std::string> m_anchors;
    std::vector<int> m_ofAnchor;
};

} // namespace

std::unique_ptr<Field> make_failures(const Catalogue::Catalogue &catalogue)
{
    return std::make_unique<FailuresField>(catalogue);
}

} // namespace LaunchProbe::Extract
